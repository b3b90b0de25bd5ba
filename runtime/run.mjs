// `node runtime/run.mjs gateway/main --port 4000`: runs a main file as compiled JavaScript, built when the sources
// have changed. Plain JavaScript, as it stands before anything is compiled.
import { spawnSync } from 'node:child_process'
import { lstatSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildsFolder, sourceHash } from './build.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const [main, ...words] = process.argv.slice(2)
const folder = path.join(buildsFolder, await sourceHash())

if (!isTrusted(folder)) {
  console.error('Building (once after each change of the code) …')
  const { status } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL('build.mjs', import.meta.url))],
    { stdio: 'inherit' },
  )
  if (status !== 0) process.exit(status ?? 1)
  if (!isTrusted(folder)) refuse(folder, 'is not there after the build; the sources changed')
}
const file = realpathSync(path.join(folder, `${main}.js`))
process.argv = [process.argv[0], file, ...words]
await import(pathToFileURL(file).href)

/**
 * True for a build that is there; what others could have put there ends the process.
 * Trusted are this user, root, and whoever owns the project's folder, who could change the sources just as well.
 */
function isTrusted(build) {
  const owners = [process.getuid?.(), 0, lstatSync(root).uid]
  for (const each of [buildsFolder, build]) {
    const found = lstatSync(each, { throwIfNoEntry: false })
    if (!found) return false
    if (!found.isDirectory()) refuse(each, 'is no folder')
    if (process.getuid && !owners.includes(found.uid)) refuse(each, 'belongs to another user')
    if (process.getuid && found.mode & 0o022) refuse(each, 'can be written by other users')
  }
  return true
}

function refuse(place, why) {
  console.error(
    `BUILD_NOT_TRUSTED: ${place} ${why}, so what is in it is not run; remove it and start again.`,
  )
  process.exit(1)
}
