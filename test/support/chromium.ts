import { existsSync } from 'node:fs'
import path from 'node:path'

/** A browser that is installed; undefined where there is none. */
export const chromiumPath = (process.env.PATH ?? '')
  .split(path.delimiter)
  .flatMap((folder) =>
    ['chromium', 'chromium-browser', 'google-chrome'].map((name) => path.join(folder, name)),
  )
  .find((file) => existsSync(file))
