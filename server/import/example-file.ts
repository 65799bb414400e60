import { readFile } from 'node:fs/promises'

/** Text of the example meeting's file, which comes with the product. */
export const exampleFile = (): Promise<string> => readFile(new URL('../example/example.yaml', import.meta.url), 'utf8')
