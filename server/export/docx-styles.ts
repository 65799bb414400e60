import type { IStylesOptions } from 'docx'

/** Width of the text in twentieths of a point: A4 less its margins. */
export const WIDTH = Math.round(((21 - 2.5 - 2.3) / 2.54) * 1_440)
export const hairline = { style: 'single', size: 4, color: 'AAAAAA' } as const
export const none = { style: 'none', size: 0, color: 'auto' } as const

const ink = '1A1A1A'
const quiet = '555555'
const head = (size: number, before: number, after: number) => ({
  run: { size, bold: true, color: ink },
  paragraph: { spacing: { before, after, line: 240 }, keepNext: true, keepLines: true },
})

/** A calm page in the font every Word has; sizes in half points, distances in twentieths of a point. */
export const styles = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: 'Arial', size: 20, color: ink, language: { value: language } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    title: {
      run: { size: 38, bold: true, color: ink },
      paragraph: { spacing: { before: 0, after: 160 }, keepNext: true },
    },
    heading1: head(22, 340, 90),
    heading2: head(20, 260, 80),
    heading3: head(20, 200, 80),
    heading4: head(20, 160, 60),
    heading5: head(20, 160, 60),
    heading6: head(20, 160, 60),
    hyperlink: { run: { color: '0B4A8F', underline: { type: 'single' } } },
  },
  paragraphStyles: [
    { id: 'Body', name: 'Issuing Body', basedOn: 'Normal', run: { size: 21, bold: true, color: quiet } },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { indent: { left: 440, right: 440 } },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { before: 40, after: 40, line: 250 } },
    },
    { id: 'TableLabel', name: 'Table Label', basedOn: 'TableText', run: { bold: true } },
    {
      id: 'TableHead',
      name: 'Table Head',
      basedOn: 'TableText',
      run: { bold: true },
      paragraph: { keepNext: true },
    },
    {
      id: 'Header',
      name: 'header',
      basedOn: 'Normal',
      run: { size: 17, color: quiet },
      paragraph: { spacing: { after: 0 }, border: { bottom: { ...hairline, space: 3 } } },
    },
    { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: 17, color: quiet } },
  ],
})
