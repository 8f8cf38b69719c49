import { describe, expect, it } from 'vitest';
import { languageOf } from '@/ao3/languages';

/** The codes of AO3's search form of June 2025. */
const codes =
  'so afr ain akk ar amh egy oji arc hy ase ast azj id ms bg bn jv ba be bar bos br bfi bua ca ceb cs chn crh cy da de et el sux en ang es eo eu fa fil cha fr frr fry fur ga gd gl got gyn hak ko hau hi hr haw ia zu is it he kal xal kan kat cor khm qkz sw ht ku kir fcs lv lb lt la hu mk ml mt mnc qmd mr mik mon my myv nah nan ppl nl ja no ce ood ota ps nds pl ptBR ptPT fuc pa kaz qlq qya ro rom ru smi sah sco sq sjn si sk slv sla gem sr fi sv ta tat mri tel tir th tqx bod vi cop tlh tok trf tsd chr tr uk ale urd uig vol wuu yi yua yue zh'.split(
    ' ',
  );

describe('languageOf', () => {
  it.each(codes)('makes valid BCP 47 of %s', (code) => {
    const { bcp47 } = languageOf(code);
    expect(bcp47).not.toBe('und');
    // The shortest code for a language is the right one: "af", not "afr".
    expect(Intl.getCanonicalLocales(bcp47)).toEqual([bcp47]);
  });

  it('knows all of them apart, but for the one that stands for many', () => {
    expect(codes).toHaveLength(152);
    expect(new Set(codes.map((code) => languageOf(code).bcp47)).size).toBe(152);
  });

  it.each([
    ['ptBR', 'pt-BR', 'ltr'],
    ['ar', 'ar', 'rtl'],
    ['urd', 'ur', 'rtl'],
    ['uig', 'ug', 'rtl'],
    ['ku', 'ku', 'auto'],
    ['zh', 'zh', 'ltr'],
    ['qkz', 'art-x-khuzdul', 'ltr'],
    ['xyz', 'xyz', 'ltr'],
    ['no such code', 'und', 'auto'],
    ['"><script>', 'und', 'auto'],
    [null, 'und', 'auto'],
  ])('%s', (code, bcp47, direction) => expect(languageOf(code)).toEqual({ bcp47, direction }));
});
