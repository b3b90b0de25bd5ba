import { createHash, randomBytes, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fromBER, Integer, Null, OctetString } from 'asn1js'
import {
  AlgorithmIdentifier,
  Certificate,
  type ExtKeyUsage,
  MessageImprint,
  SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs'
import { HubError } from '../../schema/errors.js'

/** Signs that something was there at a time, by RFC 3161. */
export interface TimeStamper {
  /**
   * @returns  a TimeStampToken over the payload, checked, DER in base64
   * @throws {HubError} TIMESTAMP_INVALID when the authority refuses, or gives one that does not hold
   */
  stamp(payload: string, signal: AbortSignal): Promise<string>
}

const sha256 = '2.16.840.1.101.3.4.2.1'
const timeStamping = '1.3.6.1.5.5.7.3.8'
const extendedKeyUsage = '2.5.29.37'
const mostBytes = 256 * 1024

/** The authority at an address, believed by the certificates of its signers. */
export function timeStamper(url: string, signers: readonly Certificate[]): TimeStamper {
  return {
    async stamp(payload, signal) {
      // Positive, as DER has it.
      const nonce = randomBytes(16)
      nonce[0]! &= 0x7f
      nonce[0]! |= 0x40
      const request = new TimeStampReq({
        version: 1,
        messageImprint: new MessageImprint({
          hashAlgorithm: new AlgorithmIdentifier({
            algorithmId: sha256,
            algorithmParams: new Null(),
          }),
          hashedMessage: new OctetString({ valueHex: bufferOf(hashOf(payload)) }),
        }),
        nonce: new Integer({ valueHex: bufferOf(nonce) }),
        certReq: true,
      })
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/timestamp-query',
          accept: 'application/timestamp-reply',
        },
        body: request.toSchema().toBER(),
        redirect: 'error',
        signal,
      })
      if (!response.ok)
        throw new HubError('TIMESTAMP_INVALID.httpStatus', { status: response.status })
      const { token, status } = tokenIn(await response.arrayBuffer())
      if (token === null) throw new HubError('TIMESTAMP_INVALID.refused', { status })
      const { nonce: answered } = await readToken(token, payload, signers)
      if (answered === null || !answered.equals(nonce)) {
        throw new HubError('TIMESTAMP_INVALID.otherRequest')
      }
      return token.toString('base64')
    },
  }
}

/**
 * What a token over a payload says.
 *
 * The signer's certificate, in force at the time that it signs for and made for time stamps, has to lead to one of those
 * given.
 *
 * @throws {HubError} TIMESTAMP_INVALID when it is not over this payload, or not by them
 */
export async function readTimestamp(
  token: string,
  payload: string,
  signers: readonly Certificate[],
): Promise<{ readonly at: Date; readonly signer: string }> {
  return readToken(Buffer.from(token, 'base64'), payload, signers)
}

/** @throws {HubError} CONFIGURATION_INVALID naming the file */
export function readSigners(file: string): Certificate[] {
  try {
    const blocks =
      readFileSync(file, 'utf8').match(
        /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g,
      ) ?? []
    if (blocks.length === 0) throw new Error('it holds no certificate')
    return blocks.map((block) => Certificate.fromBER(bufferOf(new X509Certificate(block).raw)))
  } catch (cause) {
    throw new HubError(
      'CONFIGURATION_INVALID.tsaCaUnreadable',
      { file, message: (cause as Error).message },
      {},
      { cause },
    )
  }
}

async function readToken(
  token: Buffer,
  payload: string,
  signers: readonly Certificate[],
): Promise<{ at: Date; signer: string; nonce: Buffer | null }> {
  try {
    const { signed, info } = openToken(token)
    const data = bufferOf(Buffer.from(payload))
    // A certificate that has expired since has signed all the same.
    const { signatureVerified, signerCertificate, signerCertificateVerified } = await signed.verify(
      {
        signer: 0,
        data,
        trustedCerts: [...signers],
        checkChain: true,
        checkDate: info.genTime,
        extendedMode: true,
      },
    )
    if (!signatureVerified || !signerCertificateVerified || !signerCertificate) {
      throw new HubError('TIMESTAMP_INVALID.signature')
    }
    const usage = signerCertificate.extensions?.find(({ extnID }) => extnID === extendedKeyUsage)
    if (!(usage?.parsedValue as ExtKeyUsage | undefined)?.keyPurposes.includes(timeStamping)) {
      throw new HubError('TIMESTAMP_INVALID.signer')
    }
    const imprint = info.messageImprint
    const isOver =
      imprint.hashAlgorithm.algorithmId === sha256 &&
      Buffer.from(imprint.hashedMessage.valueBlock.valueHexView).equals(hashOf(payload))
    if (!isOver) throw new HubError('TIMESTAMP_INVALID.otherContent')
    return {
      at: info.genTime,
      signer: signerName(signerCertificate),
      nonce: info.nonce ? Buffer.from(info.nonce.valueBlock.valueHexView) : null,
    }
  } catch (cause) {
    if (cause instanceof HubError) throw cause
    throw new HubError('TIMESTAMP_INVALID.unreadable', { reason: reasonOf(cause) }, {}, { cause })
  }
}

function openToken(token: Buffer): { signed: SignedData; info: TSTInfo } {
  const { result } = fromBER(bufferOf(token))
  // ContentInfo: the type, and the SignedData in [0].
  const content = (
    result.valueBlock as unknown as { value: { valueBlock: { value: unknown[] } }[] }
  ).value[1]!.valueBlock.value[0]
  const signed = new SignedData({ schema: content })
  const inner = signed.encapContentInfo.eContent
  if (!inner) throw new HubError('TIMESTAMP_INVALID.empty')
  return { signed, info: TSTInfo.fromBER(inner.getValue()) }
}

function tokenIn(body: ArrayBuffer): { token: Buffer | null; status: number } {
  try {
    if (body.byteLength > mostBytes) throw new Error(`it has ${body.byteLength} bytes`)
    const { status, timeStampToken } = TimeStampResp.fromBER(body)
    const granted = status.status === 0 || status.status === 1
    const token = granted && timeStampToken ? timeStampToken.toSchema().toBER() : null
    return { token: token === null ? null : Buffer.from(token), status: status.status }
  } catch (cause) {
    throw new HubError(
      'TIMESTAMP_INVALID.answerUnreadable',
      { reason: reasonOf(cause) },
      {},
      { cause },
    )
  }
}

function reasonOf(cause: unknown): string {
  const { message, code } = cause as { message?: string; code?: number }
  return message || `fault ${code ?? 'unknown'}`
}

function signerName({ subject }: Certificate): string {
  return subject.typesAndValues.map(({ value }) => value.valueBlock.value).join(', ')
}

function hashOf(payload: string): Buffer {
  return createHash('sha256').update(payload).digest()
}

/** Its own bytes: a Buffer's are part of a larger one. */
function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer as ArrayBuffer
}
