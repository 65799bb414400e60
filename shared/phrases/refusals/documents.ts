import type { DocumentsRejection } from '../../features/documents/decider.ts'
import { word, type Refusals } from './refusals.ts'

export const documentsRefusals = {
  de: {
    'not-convened': () => 'Diese Sitzung ist noch nicht angelegt. Laden Sie zuerst die Sitzungsdatei hoch.',
    'unknown-item': (p) => `Einen TOP ${word(p, 'item')} gibt es nicht. Wählen Sie einen aus der Tagesordnung.`,
    'sponsors-only': (p) =>
      `Unterlagen zu TOP ${word(p, 'item')} fügen der Vorsitz, das Sekretariat, das Protokoll und die antragstellenden Delegationen hinzu. Bitten Sie das Sekretariat darum.`,
    'meeting-closed': () => 'Die Sitzung ist beendet. Wenden Sie sich für weitere Unterlagen an das Sekretariat.',
    'documents-by-server': () => 'Unterlagen werden hochgeladen. Wählen Sie dafür eine Datei aus.',
    'document-too-large': () =>
      'Die Datei ist größer als 20 MB. Verkleinern Sie die Bilder darin oder teilen Sie sie auf.',
    'documents-full': () =>
      'Die Unterlagen dieser Sitzung sind zusammen größer als 200 MB. Entfernen Sie welche, die nicht mehr gebraucht werden; nach einer Stunde ist ihr Platz frei.',
    'item-full': (p) => `Zu TOP ${word(p, 'item')} liegen schon 40 Unterlagen. Entfernen Sie zuerst eine davon.`,
    'already-attached': (p) =>
      `Diese Datei liegt bei TOP ${word(p, 'item')} schon unter dem Namen ${word(p, 'document')}. Es ist nichts weiter zu tun.`,
    'unknown-document': () => 'Diese Unterlage gibt es nicht. Wählen Sie eine andere aus der Liste.',
    'not-your-document': () =>
      'Eine Unterlage entfernt, wer sie hochgeladen hat, oder das Sekretariat. Bitten Sie dort darum.',
    'already-removed': () => 'Diese Unterlage ist schon entfernt. Es ist nichts weiter zu tun.',
    'not-removed': () => 'Diese Unterlage ist gar nicht entfernt. Es ist nichts weiter zu tun.',
    'too-late': () =>
      'Die Unterlage ist vor mehr als einer Stunde entfernt worden und nicht mehr da. Laden Sie die Datei noch einmal hoch.',
  },
  en: {
    'not-convened': () => 'This meeting has not been set up yet. Upload the meeting file first.',
    'unknown-item': (p) => `There is no item ${word(p, 'item')}. Choose one from the agenda.`,
    'sponsors-only': (p) =>
      `Documents on item ${word(p, 'item')} are added by the chair, the secretariat, the minutes and the sponsoring delegations. Ask the secretariat to do it.`,
    'meeting-closed': () => 'The meeting is closed. Turn to the secretariat for further documents.',
    'documents-by-server': () => 'Documents are uploaded. Choose a file to do so.',
    'document-too-large': () => 'The file is larger than 20 MB. Make its pictures smaller or divide it.',
    'documents-full': () =>
      'The documents of this meeting are larger than 200 MB together. Remove some that are not needed any more; their place is free after an hour.',
    'item-full': (p) => `There are 40 documents on item ${word(p, 'item')} already. Remove one of them first.`,
    'already-attached': (p) =>
      `This file is on item ${word(p, 'item')} already under the name of ${word(p, 'document')}. There is nothing more to do.`,
    'unknown-document': () => 'There is no such document. Choose another one from the list.',
    'not-your-document': () =>
      'A document is removed by whoever uploaded it, or by the secretariat. Ask them to do it.',
    'already-removed': () => 'This document has been removed already. There is nothing more to do.',
    'not-removed': () => 'This document has not been removed at all. There is nothing more to do.',
    'too-late': () =>
      'The document was removed more than an hour ago and is not there any more. Upload the file again.',
  },
} satisfies Refusals<DocumentsRejection>
