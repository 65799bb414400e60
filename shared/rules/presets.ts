import type { Terms } from './terms.ts'

export const presetNames = [
  'dmk',
  'majority-cast',
  'majority-members',
  'two-thirds-cast',
  'thirteen-of-sixteen',
  'unanimity-all',
  'kdk',
  'no-opposition',
  'bundesrat',
  'bundesrat-committee',
  'it-planungsrat',
  'umk',
  'eu-qualified-majority',
  'eu-unanimity',
  'silence',
] as const
export type PresetName = (typeof presetNames)[number]

/** What a rule says where it says nothing. */
export const unnamed: Terms = {
  quorum: null,
  'adopt-if': [],
  'or-if': [],
  'or-if-marked': [],
  'block-if': null,
  'consent-of': [],
  abstention: 'neutral',
  absence: 'out',
  tie: 'rejected',
  transfer: { allowed: 'no' },
  change: 'until-close',
  answers: 'last',
  silence: 'none',
}

const moreThanHalf = (of: string) => ({ 'more-than': '1/2', of })

/** Plain data: what each preset says beyond `unnamed`. */
export const presets: Readonly<Record<PresetName, Partial<Terms>>> = {
  // The Digitalministerkonferenz' Geschäftsordnung is not at hand. These values fit the minutes of its second meeting
  // (10 of 16 sufficed on TOP 12; a vote was given to another Land), so they are shown to the chair before a vote.
  dmk: {
    quorum: moreThanHalf('delegations'),
    'adopt-if': [{ 'more-than': '1/2', of: 'cast' }],
    transfer: { allowed: 'yes' },
  },
  // General forms, no house's own.
  'majority-cast': { 'adopt-if': [{ 'more-than': '1/2', of: 'cast' }] },
  'majority-members': { 'adopt-if': [{ 'more-than': '1/2', of: 'members' }] },
  'two-thirds-cast': { 'adopt-if': [{ 'at-least': '2/3', of: 'cast' }] },
  // Ministerpräsidentenkonferenz: its Geschäftsordnung as told on hamburg.de ("Mehrheit von mindestens 13 Stimmen"; some
  // matters need unanimity). The text itself is not at hand, nor are those of GMK, JFMK and VSMK, which follow it.
  'thirteen-of-sixteen': { 'adopt-if': [{ 'at-least': 13 }] },
  // The Ministerpräsidentenkonferenz' second form, read strictly: all members, the absent too. Text not at hand.
  'unanimity-all': { 'adopt-if': [{ 'at-least': '1/1', of: 'members' }] },
  // Konferenz der Kantonsregierungen, Vereinbarung of 8 October 1993: what at least 18 of the 26 cantons carry is a
  // common position of the cantons.
  kdk: { 'adopt-if': [{ 'at-least': 18 }] },
  // General form: carried unless somebody objects, and somebody must be for it. No house's text at hand.
  'no-opposition': { 'block-if': { 'against-at-least': 1 }, 'adopt-if': [{ 'at-least': 1 }] },
  // Quorum: § 28 Abs. 1 GO BR. Majority of its votes: Art. 52 Abs. 3 Satz 1 GG. A Land's votes are cast as one: Art. 51
  // Abs. 3 Satz 2 GG, and the chair may ask back where they are not: BVerfG, 18.12.2002, 2 BvF 1/02.
  bundesrat: {
    quorum: moreThanHalf('votes'),
    'adopt-if': [{ 'more-than': '1/2', of: 'members', weight: 'votes' }],
    answers: 'ruling',
  },
  // § 42 Abs. 1 to 3 GO BR: more than half of the Länder, one vote each, simple majority.
  'bundesrat-committee': {
    quorum: moreThanHalf('delegations'),
    'adopt-if': [{ 'more-than': '1/2', of: 'cast' }],
  },
  // IT-Staatsvertrag § 1 Abs. 7: the Bund and eleven Länder that carry two thirds of the Länder's shares in financing after
  // the Königsteiner Schlüssel. Silence in a written procedure: IT-Planungsrat, decision 2021/14.
  'it-planungsrat': {
    'consent-of': ['Bund'],
    'adopt-if': [
      { 'at-least': 11, without: ['Bund'] },
      { 'at-least': '2/3', of: 'members', weight: 'koenigstein', without: ['Bund'] },
    ],
    silence: 'abstention',
  },
  // Umweltministerkonferenz, Geschäftsordnung as told on bmuv.de: unanimity; a decision of all Länder alone counts as
  // unanimous too and is marked as theirs. The text itself is not at hand.
  umk: {
    'adopt-if': [{ 'at-least': '1/1', of: 'members' }],
    'or-if-marked': [{ 'at-least': '1/1', of: 'members', without: ['Bund'] }],
  },
  // Art. 16(4) TEU: 55 % of the members and 65 % of the people; a blocking minority needs four members, so that 24 of 27
  // always suffice. Quorum: Art. 11(4) of the Council's rules of procedure (2009/937/EU). One vote held: Art. 239 TFEU.
  'eu-qualified-majority': {
    quorum: moreThanHalf('delegations'),
    'adopt-if': [
      { 'at-least': '55/100', of: 'members' },
      { 'at-least': '65/100', of: 'members', weight: 'population' },
    ],
    'or-if': [{ 'at-least': 24 }],
    transfer: { allowed: 'yes', 'held-at-most': 1 },
  },
  // Art. 238(4) TFEU: abstentions of members present or represented do not prevent unanimity; who is neither does.
  'eu-unanimity': {
    quorum: moreThanHalf('delegations'),
    'block-if': { 'against-at-least': 1 },
    'adopt-if': [{ 'at-least': 1 }],
    absence: 'against',
    transfer: { allowed: 'yes', 'held-at-most': 1 },
  },
  // The written procedure of KMK and SMK: carried unless somebody objects in time. Their texts are not at hand.
  silence: { 'block-if': { 'against-at-least': 1 }, silence: 'yes' },
}
