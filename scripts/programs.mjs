// Programs the tests need beside Node. Plain JavaScript: prepare.mjs runs before the install, on whatever Node there is.
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * @typedef {object} Program
 * @property {string} name what a reader calls it
 * @property {string} variable an environment variable that overrides the search with a full path
 * @property {readonly string[]} commands looked for on the PATH, in this order
 * @property {string} debian the Debian package that brings it
 * @property {string} elsewhere how to get it on other systems
 */

/** @type {Program} */
export const redisServer = {
  name: 'Redis (redis-server)',
  variable: 'REDIS_SERVER_PATH',
  commands: ['redis-server', 'valkey-server'],
  debian: 'redis-server',
  elsewhere: 'macOS: brew install redis',
}

/** @type {Program} */
export const chromium = {
  name: 'Chromium',
  variable: 'CHROMIUM_PATH',
  commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
  debian: 'chromium',
  elsewhere: 'macOS: brew install --cask chromium',
}

/** @type {Program} */
export const qpdf = {
  name: 'QPDF',
  variable: 'QPDF_PATH',
  commands: ['qpdf'],
  debian: 'qpdf',
  elsewhere: 'macOS: brew install qpdf',
}

/** @type {Program} */
export const poppler = {
  name: 'Poppler (pdfinfo)',
  variable: 'PDFINFO_PATH',
  commands: ['pdfinfo'],
  debian: 'poppler-utils',
  elsewhere: 'macOS: brew install poppler',
}

/** @type {Program} */
export const xmllint = {
  name: 'xmllint',
  variable: 'XMLLINT_PATH',
  commands: ['xmllint'],
  debian: 'libxml2-utils',
  elsewhere: 'macOS: brew install libxml2',
}

/** All that the tests need. */
export const tools = [redisServer, chromium, qpdf, poppler, xmllint]

const applications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * @param {Program} program
 * @returns {string | undefined} the full path, or undefined where it is not installed
 */
export const find = (program) => {
  const given = process.env[program.variable]
  if (given) return runs(given) ? given : undefined
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  const onPath = program.commands.flatMap((command) => folders.map((folder) => join(folder, command)))
  return [...onPath, ...(program === chromium ? applications : [])].find(runs)
}

/** @param {string} path */
const runs = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
