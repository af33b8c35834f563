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
