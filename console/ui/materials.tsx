import { useState } from 'react'
import { useWords } from '../words/words.js'

const mostMaterials = 20

/** Documents that prove what is said, by title and number; as many lines as are wanted. */
export function Materials() {
  const words = useWords()
  const [lines, setLines] = useState(1)
  return (
    <fieldset className="stacked">
      {Array.from({ length: lines }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added, at the end.
        <div className="material" key={at}>
          <div className="field">
            <label htmlFor={`material-${at}`}>{words.mine.material}</label>
            <input id={`material-${at}`} name="material" maxLength={200} size={28} />
          </div>
          <div className="field">
            <label htmlFor={`material-no-${at}`}>{words.mine.materialNo}</label>
            <input id={`material-no-${at}`} name="materialNo" maxLength={100} size={20} />
          </div>
        </div>
      ))}
      {lines < mostMaterials && (
        <button type="button" onClick={() => setLines(lines + 1)}>
          {words.mine.addMaterial}
        </button>
      )}
    </fieldset>
  )
}

/** Those with a title, as a step takes them. */
export function materialsIn(form: FormData): { title: string; number?: string }[] {
  const numbers = form.getAll('materialNo').map((one) => String(one).trim())
  return form.getAll('material').flatMap((one, at) => {
    const title = String(one).trim()
    const number = numbers[at]
    return title === '' ? [] : [{ title, ...(number ? { number } : {}) }]
  })
}
