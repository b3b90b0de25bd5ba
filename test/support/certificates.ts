import { generate } from 'selfsigned'

export interface Pair {
  readonly cert: string
  readonly key: string
}

/** For 127.0.0.1, signed by itself or by another. */
export async function certificate(name: string, signer?: Pair): Promise<Pair> {
  const pems = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: signer === undefined },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: signer === undefined },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
    ],
    ...(signer ? { ca: signer } : {}),
  })
  return { cert: pems.cert, key: pems.private }
}
