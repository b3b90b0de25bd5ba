// `node runtime/run.mjs gateway/main --port 4000`: runs a main file as compiled JavaScript, built when the sources
// have changed. Plain JavaScript, as it stands before anything is compiled.
import { spawnSync } from 'node:child_process'
import { lstatSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildsFolder, said, sourceHash } from './build.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const [main, ...words] = process.argv.slice(2)
const folder = path.join(buildsFolder, await sourceHash())

if (!isTrusted(folder)) {
  console.error(
    said('Building (once after each change of the code) …', '正在编译（代码变化后一次）……'),
  )
  const { status } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL('build.mjs', import.meta.url))],
    { stdio: 'inherit' },
  )
  if (status !== 0) process.exit(status ?? 1)
  if (!isTrusted(folder)) {
    refuse(
      folder,
      'is not there after the build; the sources changed',
      '编译后不存在，源代码已变化',
    )
  }
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
    if (!found.isDirectory()) refuse(each, 'is no folder', '不是文件夹')
    if (process.getuid && !owners.includes(found.uid)) {
      refuse(each, 'belongs to another user', '属于其他用户')
    }
    if (process.getuid && found.mode & 0o022) {
      refuse(each, 'can be written by other users', '其他用户可以写入')
    }
  }
  return true
}

function refuse(place, why, whyInChinese) {
  console.error(
    said(
      `BUILD_NOT_TRUSTED: ${place} ${why}, so what is in it is not run; remove it and start again.`,
      `BUILD_NOT_TRUSTED: ${place} ${whyInChinese}，不运行其中的代码；请删除后重新启动。`,
    ),
  )
  process.exit(1)
}
