/**
 * What an author's style sheet may say, by the names of the longhands that a browser makes of it. AO3's own list
 * (otwarchive, config/config.yml, SUPPORTED_CSS_PROPERTIES and the families of its css_cleaner), without what
 * animates or fetches.
 */
const properties = new Set(
  `bottom box-shadow box-sizing caption-side clear clip color content counter-increment counter-reset cursor direction
  display empty-cells filter float height hyphens inset-block-end inset-block-start inset-inline-end
  inset-inline-start left letter-spacing line-height max-height max-width min-height min-width opacity order orphans
  overflow-wrap position quotes right table-layout top transform transform-origin unicode-bidi vertical-align
  visibility white-space white-space-collapse widows width word-break word-spacing word-wrap
  align-content align-items align-self justify-content justify-items justify-self row-gap column-gap
  block-size inline-size max-block-size max-inline-size min-block-size min-inline-size rotate scale translate`.split(
    /\s+/,
  ),
);

const families =
  /^(?:background|border|break|column|flex|font|list-style|margin|outline|overflow|padding|page-break|text)(?:-[a-z-]+)?$/;

/** Whether an author may set this property. */
export const isAllowedProperty = (name: string): boolean => properties.has(name) || families.test(name);

/** Functions that compute or draw. Left out is what fetches (`url()` and its kin) or reaches outside (`var()`). */
const functions = new Set(
  `attr blur brightness calc circle clamp color color-mix conic-gradient contrast counter counters drop-shadow
  ellipse grayscale hsl hsla hue-rotate hwb inset invert lab lch linear-gradient matrix matrix3d max min minmax oklab
  oklch opacity perspective polygon radial-gradient rect repeating-conic-gradient repeating-linear-gradient
  repeating-radial-gradient rgb rgba rotate rotate3d rotatex rotatey rotatez saturate scale scale3d scalex scaley
  scalez sepia skew skewx skewy translate translate3d translatex translatey translatez`.split(/\s+/),
);

/** Whether an author may use this function in a value. */
export const isAllowedFunction = (name: string): boolean => functions.has(name.toLowerCase());

const pseudos = new Set(
  `active after before empty first-child first-letter first-line first-of-type focus hover lang last-child
  last-of-type link marker not nth-child nth-last-child nth-last-of-type nth-of-type only-child only-of-type
  selection target visited`.split(/\s+/),
);

/** Whether an author may use this pseudo-class or pseudo-element in a selector. */
export const isAllowedPseudo = (name: string): boolean => pseudos.has(name.toLowerCase());
