import {
  ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Bold, Check, ChevronDown, CircleHelp, ClipboardPaste, ClockAlert, Coffee,
  Copy, DoorOpen, Download, Drama, Ellipsis, Eye, EyeOff, FilePenLine, FileText, Gavel, GripVertical, Hand, Handshake, History,
  Info, Italic, Languages, Link2, List, ListChecks, ListPlus, Lock, LogIn, LogOut, Mail, MapPin, Maximize, MessageCircle,
  MessageSquarePlus, Monitor, Pause, Pencil, Play, Plus, Printer, QrCode, Quote, Redo2, Scale, Search, Settings2,
  ShieldCheck, SkipForward, Snowflake, SunMoon, Table, Timer, Trash2, TriangleAlert, Undo2, Upload, UserPlus, Users,
  Vote, WifiOff, X, type LucideIcon,
} from 'lucide-react'
import { classNames } from './class-names.ts'
import s from './Icon.module.css'

const glyphs = {
  'arrow-down': ArrowDown, 'arrow-left': ArrowLeft, 'arrow-right': ArrowRight, 'arrow-up': ArrowUp, bold: Bold, check: Check,
  'chevron-down': ChevronDown, help: CircleHelp, 'clipboard-paste': ClipboardPaste, 'clock-alert': ClockAlert, coffee: Coffee,
  copy: Copy, 'door-open': DoorOpen, download: Download, drama: Drama, ellipsis: Ellipsis, eye: Eye, 'eye-off': EyeOff,
  'file-pen-line': FilePenLine, 'file-text': FileText, gavel: Gavel, 'grip-vertical': GripVertical, hand: Hand,
  handshake: Handshake, history: History, info: Info, italic: Italic, languages: Languages, 'link-2': Link2, list: List,
  'list-checks': ListChecks, 'list-plus': ListPlus, lock: Lock, 'log-in': LogIn, 'log-out': LogOut, mail: Mail,
  'map-pin': MapPin, maximize: Maximize, 'message-circle': MessageCircle, 'message-square-plus': MessageSquarePlus,
  monitor: Monitor, pause: Pause, pencil: Pencil, play: Play, plus: Plus, printer: Printer, 'qr-code': QrCode, quote: Quote,
  'redo-2': Redo2, scale: Scale, search: Search, 'settings-2': Settings2, 'shield-check': ShieldCheck,
  'skip-forward': SkipForward, snowflake: Snowflake, 'sun-moon': SunMoon, table: Table, timer: Timer, 'trash-2': Trash2,
  'triangle-alert': TriangleAlert, 'undo-2': Undo2, upload: Upload, 'user-plus': UserPlus, users: Users, vote: Vote,
  'wifi-off': WifiOff, x: X,
} as const satisfies Record<string, LucideIcon>

export type IconName = keyof typeof glyphs

export type IconProps = { readonly name: IconName; readonly className?: string | undefined }

/**
 * A drawn sign in the text's colour, 1.25 em high (a parent may set `--icon-size`). Always hidden from readers:
 * a word stands beside it, or the control around it has a label.
 */
export function Icon({ name, className }: IconProps) {
  const Glyph = glyphs[name]
  return <Glyph className={classNames(s['icon'], className)} aria-hidden="true" focusable="false" />
}

export const iconNames = Object.keys(glyphs) as readonly IconName[]
