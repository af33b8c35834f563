import { fonts, type Measure } from "./scene";

/**
 * About how wide a text is where nothing can draw it: a little wider than the common fonts of each system, so that what
 * fits by this fits there too. In parts of the font's size.
 */
export const measureText: Measure = (text, font) => {
  const { size, style } = fonts[font];
  if (font === "mono") {
    return [...text].length * size * 0.61;
  }
  const bold = style === "600" || style === "700" ? 1.12 : 1;
  let width = 0;
  for (const char of text) {
    width += widthOf(char);
  }
  return width * size * bold;
};

function widthOf(char: string): number {
  if (/[ijl.,:;'|!()[\]ftI ]/.test(char)) {
    return 0.38;
  }
  if (/[mwMW@%…–—▸◂]/.test(char) || char > "\u2fff") {
    return 1;
  }
  return /[A-Z]/.test(char) ? 0.72 : 0.64;
}
