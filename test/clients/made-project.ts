import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'

const own = fileURLToPath(new URL('project', import.meta.url))
const packages = fileURLToPath(new URL('../../node_modules', import.meta.url))

/** A partner's project in a folder of its own, with the packages of this one. */
export interface MadeProject {
  /** Runs a package's command in the folder, as `npx` does, and gives what it says. */
  run(command: string, ...args: string[]): Promise<string>
  /** What a page prints, a module of the folder. */
  page(file: string, ...args: string[]): Promise<unknown>
  /** What a module of the folder is by default that a compiler made, bundled as for a browser. */
  made(file: string): Promise<unknown>
  remove(): Promise<void>
}

/** @param schemaUrl  where the hub shows its schema, the first thing that a partner fetches */
export async function makeProject(schemaUrl: string): Promise<MadeProject> {
  const folder = await mkdtemp(path.join(tmpdir(), 'client-project-'))
  await cp(own, folder, { recursive: true })
  await symlink(packages, path.join(folder, 'node_modules'))
  await writeFile(path.join(folder, 'schema.graphql'), await (await fetch(schemaUrl)).text())
  const node = async (...args: string[]) => {
    try {
      return (await promisify(execFile)(process.execPath, args, { cwd: folder })).stdout
    } catch (error) {
      const { stdout, stderr } = error as { stdout?: string; stderr?: string }
      throw new Error(`${args.join(' ')}: ${stdout}${stderr}`)
    }
  }
  return {
    run: (command, ...args) => node(path.join(packages, '.bin', command), ...args),
    page: async (file, ...args) => JSON.parse(await node('--import', 'tsx', file, ...args)),
    async made(file) {
      const outfile = path.join(folder, `${file}.mjs`)
      const entryPoints = [path.join(folder, file)]
      await build({ entryPoints, outfile, bundle: true, format: 'esm', packages: 'external' })
      return (await import(pathToFileURL(outfile).href)).default
    },
    remove: () => rm(folder, { recursive: true }),
  }
}
