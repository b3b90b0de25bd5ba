import { HubError } from '../../schema/errors.js'
import { anchorFile } from './anchor-file.js'
import type { AnchoringOptions } from './anchors.js'
import { anchorEveryMs } from './anchors.js'
import type { TimeStamper } from './time-stamps.js'

/** Where the anchors of the log go besides the cities, and how often one is made. */
export type AnchorSettings = Pick<AnchoringOptions, 'file' | 'stamper' | 'everyMs'>

/** @throws {HubError} CONFIGURATION_INVALID naming the setting */
export async function anchorSettings(env: NodeJS.ProcessEnv): Promise<AnchorSettings> {
  const { HUB_ANCHOR_FILE: path, HUB_TSA_URL: url, HUB_TSA_CA: ca } = env
  if (url && !/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) {
    throw new HubError('CONFIGURATION_INVALID.tsaUrl', { url })
  }
  if (url && !ca) {
    throw new HubError('CONFIGURATION_INVALID.tsaCaMissing')
  }
  return {
    file: path ? { path, keeper: anchorFile(path) } : null,
    stamper: url ? await stamperAt(url, ca!) : null,
    everyMs: everyMsOf(env.HUB_ANCHOR_MINUTES),
  }
}

/** What it needs, a megabyte of code, is loaded where there is such an authority. */
async function stamperAt(url: string, ca: string): Promise<TimeStamper> {
  const { readSigners, timeStamper } = await import('./time-stamps.js')
  return timeStamper(url, readSigners(ca))
}

function everyMsOf(written: string | undefined): number {
  if (!written) return anchorEveryMs
  const minutes = Number(written)
  if (minutes >= 1 && minutes <= 1_440) return minutes * 60_000
  throw new HubError('CONFIGURATION_INVALID.anchorMinutes', { written })
}
