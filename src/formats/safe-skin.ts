import { isAllowedFunction, isAllowedProperty, isAllowedPseudo } from './allowed-property';

declare const brand: unique symbol;
/** A style sheet that may be put beside an author's text, in a shadow tree of its own. */
export type SafeSkin = string & { readonly [brand]: 'skin' };

/** Longer than any that AO3 takes. */
const mostCharacters = 500_000;
const mostContent = 200;

/**
 * What is harmless of an author's style sheet ('' if nothing is). The browser parses it, so that no comment or
 * escape means one thing here and another there; of its rules only those stay whose selector begins with `#workskin`,
 * and of those only declarations that fetch nothing, and place nothing by the window instead of the text.
 */
export function safeSkin(css: string): SafeSkin {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css.slice(0, mostCharacters));
  const rules = [...sheet.cssRules].map((rule) => {
    if (!isStyleRule(rule)) return '';
    const selectors = splitSelectors(rule.selectorText).filter(isSafeSelector);
    const declarations = Array.from(rule.style)
      .map((name) => ({ name, value: rule.style.getPropertyValue(name).trim() }))
      .filter(({ name, value }) => isSafeDeclaration(name, value))
      .map(({ name, value }) => `${name}: ${value}${rule.style.getPropertyPriority(name) && ' !important'};`);
    if (selectors.length === 0 || declarations.length === 0) return '';
    return `${selectors.join(', ')} { ${declarations.join(' ')} }`;
  });
  return rules.filter((rule) => rule !== '').join('\n') as SafeSkin;
}

/** Not by its class: each window has its own. */
const isStyleRule = (rule: CSSRule): rule is CSSStyleRule => 'selectorText' in rule && 'style' in rule;

/** A list of selectors one by one; commas within brackets divide nothing. */
function splitSelectors(list: string): string[] {
  return list.split(/,(?![^(]*\))(?![^[]*\])/).map((selector) => selector.trim());
}

/** Whether a selector, as the browser writes it, reaches nothing but what is in the work. */
export function isSafeSelector(selector: string): boolean {
  if (!/^#workskin(?![\w-])[\w\s.:>+~#*()[\]="^$|-]*$/.test(selector)) return false;
  const bare = selector.replace(/"[^"]*"/g, '""');
  // What stands beside the work is not in it.
  if (/^#workskin[^\s>+~]*\s*[+~]/.test(bare)) return false;
  return [...bare.matchAll(/::?([\w-]+)/g)].every(([, name = '']) => isAllowedPseudo(name));
}

/** Whether a declaration, as the browser writes it, only changes how the work itself looks. */
export function isSafeDeclaration(name: string, value: string): boolean {
  if (!isAllowedProperty(name) || value === '') return false;
  if (name === 'position' && !/^(?:static|relative|absolute)$/.test(value)) return false;
  if (name === 'content' && value.length > mostContent) return false;
  const bare = value.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""');
  if (/[\\{}<>;@]/.test(bare)) return false;
  return [...bare.matchAll(/([\w-]+)\(/g)].every(([, called = '']) => isAllowedFunction(called));
}
