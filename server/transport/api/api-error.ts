import type { LinkRefusal } from '../../access/links.ts'
import type { ExportRefusal } from '../../access/rights.ts'
import type { Refusal } from '../../documents/inspection.ts'
import type { Issue, Language } from '../../import/issue.ts'

export type ApiErrorCode =
  | LinkRefusal
  | ExportRefusal
  | Refusal
  | 'document-too-large'
  | 'document-refused'
  | 'document-gone'
  | 'invalid'
  | 'too-large'
  | 'unsupported-type'
  | 'foreign-page'
  | 'too-many'
  | 'not-signed-in'
  | 'no-setup-right'
  | 'not-found'
  | 'unknown-person'
  | 'nobody-leads'
  | 'bad-meeting-file'
  | 'refused'
  | 'no-example'
  | 'bad-bundle'
  | 'meeting-is-here'
  | 'example-stays'
  | 'record-broken'
  | 'store-full'
  | 'cannot-export'
  | 'failed'

/** A refusal as it is sent: `{ error, message, issues? }`. Thrown by the routes, answered in one place. */
export class ApiError extends Error {
  readonly code: ApiErrorCode
  readonly more: {
    /** A sentence of its own, where the code's is too general. */
    readonly message?: string | Readonly<Record<Language, string>>
    readonly issues?: readonly Pick<Issue, 'line' | 'column' | 'path' | 'message'>[]
    /** The meeting's own code, where it was the meeting that refused. */
    readonly reason?: string
    readonly retryAfterSeconds?: number
  }
  constructor(code: ApiErrorCode, more: ApiError['more'] = {}) {
    super(code)
    this.code = code
    this.more = more
  }
}

interface Entry {
  readonly status: number
  readonly de: string
  readonly en: string
}

const table: Readonly<Record<ApiErrorCode, Entry>> = {
  invalid: {
    status: 400,
    de: 'Die Anfrage ist unvollständig oder enthält Unbekanntes.',
    en: 'The request is incomplete or holds something unknown.',
  },
  'too-large': { status: 413, de: 'Das ist zu groß.', en: 'This is too large.' },
  'unsupported-type': {
    status: 415,
    de: 'Dieses Format wird hier nicht gelesen.',
    en: 'This format is not read here.',
  },
  'foreign-page': {
    status: 403,
    de: 'Die Anfrage kam von einer fremden Seite und wurde nicht ausgeführt.',
    en: 'The request came from a foreign page and was not carried out.',
  },
  'too-many': {
    status: 429,
    de: 'Das waren zu viele Versuche. Bitte warten Sie einen Augenblick.',
    en: 'Too many attempts. Please wait a moment.',
  },
  'not-signed-in': {
    status: 401,
    de: 'Dieser Platz ist in diesem Browser nicht angemeldet. Öffnen Sie Ihre Einladung, oder bitten Sie das Sekretariat um eine neue.',
    en: 'This seat is not signed in with this browser. Open your invitation, or ask the secretariat for a new one.',
  },
  'no-setup-right': {
    status: 403,
    de: 'Eine Sitzung anlegen kann, wer den Einrichtungslink geöffnet hat. Er steht in der Ausgabe des Servers.',
    en: 'Meetings are founded by whoever opened the set-up link. It stands in the output of the server.',
  },
  'not-yours': {
    status: 403,
    de: 'Dafür ist Ihr Platz nicht zuständig.',
    en: 'This is not for your seat to do.',
  },
  'not-circulated': {
    status: 403,
    de: 'Das Protokoll ist noch nicht versandt.',
    en: 'The minutes have not been circulated yet.',
  },
  'ballot-open': {
    status: 409,
    de: 'Solange abgestimmt wird, ist das nicht einzusehen.',
    en: 'This cannot be seen while a vote is open.',
  },
  'secret-ballot-open': {
    status: 409,
    de: 'Solange eine geheime Abstimmung läuft, gibt es kein Sitzungspaket: Was in der Urne liegt, verlässt diesen Server nicht. Schließen Sie die Abstimmung, dann geht es.',
    en: 'While a secret ballot is open there is no meeting bundle: what lies in the box does not leave this server. Close the ballot first.',
  },
  'bad-bundle': {
    status: 422,
    de: 'Das Sitzungspaket hat seine Prüfung nicht bestanden; nichts davon wurde übernommen.',
    en: 'The meeting bundle failed its check; nothing of it was taken over.',
  },
  'meeting-is-here': {
    status: 409,
    de: 'Diese Sitzung gibt es hier schon. Sie wurde kein zweites Mal übernommen.',
    en: 'This meeting is here already. It was not taken over a second time.',
  },
  'example-stays': {
    status: 422,
    de: 'Das ist die Beispielsitzung. Sie lässt sich nicht mitnehmen; jede Installation hat ihre eigene.',
    en: 'This is the example meeting. It cannot be taken along; every installation has its own.',
  },
  'not-found': { status: 404, de: 'Das gibt es hier nicht.', en: 'There is no such thing here.' },
  'unknown-person': {
    status: 404,
    de: 'Diese Person gehört nicht zur Sitzung.',
    en: 'This person does not belong to the meeting.',
  },
  'nobody-leads': {
    status: 409,
    de: 'Niemand führt die Sitzung; es gibt keinen Platz zu übernehmen.',
    en: 'Nobody leads the meeting; there is no seat to take over.',
  },
  'unknown-token': {
    status: 404,
    de: 'Diesen Link gibt es nicht. Vielleicht ist er beim Kopieren abgeschnitten worden.',
    en: 'There is no such link. Perhaps it was cut off when it was copied.',
  },
  'already-used': {
    status: 409,
    de: 'Dieser Link ist schon benutzt worden. Das Sekretariat weiß davon und kann Ihnen einen neuen ausstellen.',
    en: 'This link has been used. The secretariat knows of it and can issue you a new one.',
  },
  revoked: {
    status: 410,
    de: 'Dieser Link gilt nicht mehr. Das Sekretariat kann Ihnen einen neuen ausstellen.',
    en: 'This link is no longer valid. The secretariat can issue you a new one.',
  },
  expired: {
    status: 410,
    de: 'Dieser Link ist abgelaufen. Das Sekretariat kann Ihnen einen neuen ausstellen.',
    en: 'This link has expired. The secretariat can issue you a new one.',
  },
  'bad-meeting-file': {
    status: 422,
    de: 'Die Sitzungsdatei hat Fehler.',
    en: 'The meeting file has errors.',
  },
  refused: { status: 422, de: 'Die Sitzung wurde nicht angelegt.', en: 'The meeting was not founded.' },
  'not-a-document': {
    status: 415,
    de: 'Das ist weder ein PDF noch ein Word-Dokument (.docx). Speichern Sie die Datei als PDF oder DOCX und laden Sie sie dann hoch.',
    en: 'This is neither a PDF nor a Word document (.docx). Save the file as PDF or DOCX, then upload it.',
  },
  'document-damaged': {
    status: 422,
    de: 'Die Datei ist beschädigt oder unvollständig und lässt sich nicht öffnen. Speichern Sie sie neu und laden Sie sie dann hoch.',
    en: 'The file is damaged or incomplete and cannot be opened. Save it anew, then upload it.',
  },
  'document-locked': {
    status: 422,
    de: 'Die Datei ist mit einem Kennwort geschützt. Entfernen Sie das Kennwort und laden Sie sie dann hoch.',
    en: 'The file is protected by a password. Remove the password, then upload it.',
  },
  'document-macros': {
    status: 422,
    de: 'Die Datei enthält Makros und wird deshalb nicht angenommen. Speichern Sie sie ohne Makros (.docx) oder als PDF.',
    en: 'The file holds macros and is not taken for that reason. Save it without macros (.docx) or as PDF.',
  },
  'document-heavy': {
    status: 422,
    de: 'Die Datei ist zu umfangreich, um hier gelesen zu werden. Verkleinern Sie sie oder speichern Sie sie als PDF.',
    en: 'There is too much in the file for it to be read here. Make it smaller or save it as PDF.',
  },
  'document-too-large': {
    status: 413,
    de: 'Die Datei ist größer als 20 MB. Verkleinern Sie die Bilder darin oder teilen Sie sie auf.',
    en: 'The file is larger than 20 MB. Make its pictures smaller or divide it.',
  },
  'document-refused': {
    status: 422,
    de: 'Die Unterlage wurde nicht hinzugefügt.',
    en: 'The document was not added.',
  },
  'document-gone': {
    status: 410,
    de: 'Diese Datei liegt auf dem Server nicht mehr vor. Das Sekretariat kann sie noch einmal hochladen.',
    en: 'The server does not hold this file any more. The secretariat can upload it again.',
  },
  'no-example': {
    status: 404,
    de: 'Die Beispielsitzung ist nicht geladen.',
    en: 'The example meeting is not loaded.',
  },
  'record-broken': {
    status: 503,
    de: 'Die Akte dieser Sitzung hat ihre Prüfung nicht bestanden; sie wird nicht geöffnet.',
    en: 'The record of this meeting failed its check; it is not opened.',
  },
  'store-full': {
    status: 507,
    de: 'Der Speicher des Servers ist voll. Nichts davon wurde gespeichert.',
    en: 'The server’s disk is full. Nothing of this was stored.',
  },
  'cannot-export': {
    status: 501,
    de: 'Diese Datei kann der Server nicht erzeugen.',
    en: 'The server cannot make this file.',
  },
  failed: {
    status: 500,
    de: 'Das ist am Server gescheitert. Versuchen Sie es noch einmal.',
    en: 'This failed on the server. Please try again.',
  },
}

export const statusOf = (code: ApiErrorCode): number => table[code].status

export function bodyOf({ code, more }: ApiError, language: Language) {
  const own = typeof more.message === 'object' ? more.message[language] : more.message
  const message = own ?? table[code][language]
  const { issues, reason } = more
  return { error: code, message, ...(reason === undefined ? {} : { reason }), ...(issues ? { issues } : {}) }
}
