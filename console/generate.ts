import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { generate } from '@graphql-codegen/cli'
import { spokenCommand } from '../runtime/command.js'

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))

/**
 * The public schema, and `ofCity` for the steps of whichever city: all cities offer the same, and no page names one.
 *
 * @throws {Error} where the schema has no city
 */
async function schemaOfPages(): Promise<string> {
  const schema = await readFile(here('../schema/api.graphql'), 'utf8')
  const [, steps] = /^type Mutation \{[^}]*?: (\w+Mutation)$/m.exec(schema) ?? []
  if (steps === undefined) throw new Error('schema/api.graphql: no steps of a city.')
  return `${schema}\nextend type Mutation { ofCity: ${steps} }\n`
}

/** Types of the pages' questions and of their answers, from the public schema, by path. */
async function generatedFiles(): Promise<Map<string, string>> {
  const files: { filename: string; content: string }[] = await generate(
    {
      schema: await schemaOfPages(),
      documents: [here('./pages/**/*.{ts,tsx}'), here('./ui/*.tsx'), here('./api/*.ts')],
      silent: true,
      generates: {
        [here('./api/generated/')]: {
          preset: 'client',
          presetConfig: { fragmentMasking: false },
          config: {
            documentMode: 'string',
            useTypeImports: true,
            enumsAsTypes: true,
            onlyOperationTypes: true,
            strictScalars: true,
            scalars: {
              SubjectCode: 'string',
              DivisionCode: 'string',
              Date: 'string',
              DateTime: 'string',
              Cursor: 'string',
            },
          },
        },
      },
    },
    false,
  )
  return new Map(files.map(({ filename, content }) => [filename, content]))
}

async function main({ check }: { check?: boolean }): Promise<void> {
  const files = await generatedFiles()
  if (check) {
    for (const [file, text] of files) {
      if ((await readFile(file, 'utf8').catch(() => '')) === text) continue
      console.error(`Stale: ${file}. Run "npm run console:types" and commit what it writes.`)
      process.exitCode = 1
    }
    return
  }
  const { mkdir, writeFile } = await import('node:fs/promises')
  await mkdir(here('./api/generated/'), { recursive: true })
  for (const [file, text] of files) await writeFile(file, text)
}

await spokenCommand('console:types', process.env)
  .description("Writes the types of the console's questions from the public schema.")
  .option('--check', 'only say whether they are as they would be written today')
  .action(main)
  .parseAsync()
