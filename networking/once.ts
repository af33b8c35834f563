/**
 * A question whose answer is worked out when it is first asked of something, and kept as long as that is: some two hundred
 * rules ask the same of one cluster. The answer must follow from what it is asked of alone.
 */
export function once<Subject extends object, Answer>(
  answer: (subject: Subject) => Answer,
): (subject: Subject) => Answer {
  const kept = new WeakMap<Subject, Answer>();
  return (subject) => {
    const before = kept.get(subject);
    if (before !== undefined) {
      return before;
    }
    const found = answer(subject);
    kept.set(subject, found);
    return found;
  };
}

/** More texts than these aren't kept, and none that is longer: a program may say anything. */
const keptTexts = 4096;
const longestText = 128;

/** The same of texts, of which a fleet says the same few over and over. */
export function onceForText<Answer extends object>(
  answer: (text: string) => Answer,
): (text: string) => Answer {
  const kept = new Map<string, Answer>();
  return (text) => {
    const before = kept.get(text);
    if (before !== undefined) {
      return before;
    }
    const found = answer(text);
    if (text.length <= longestText) {
      if (kept.size >= keptTexts) {
        kept.clear();
      }
      kept.set(text, found);
    }
    return found;
  };
}
