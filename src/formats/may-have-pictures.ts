/** Most texts have no picture, and taking one apart costs time. */
export const mayHavePictures = (html: string): boolean => /<img/i.test(html);
