import type { ReactNode } from 'react'
import { Heading, Dialog as Inner, Modal, ModalOverlay } from 'react-aria-components'
import { useWords } from '../words/words.js'

interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly close: () => void
  readonly children: ReactNode
  /** Buttons beside the one that closes it. */
  readonly actions?: ReactNode
}

/** Something to read or to do before the page goes on. Esc closes it and gives the focus back to where it was. */
export function Dialog({ title, isOpen, close, children, actions }: DialogProps) {
  const words = useWords()
  return (
    <ModalOverlay
      className="overlay"
      isDismissable
      isOpen={isOpen}
      onOpenChange={(isStillOpen) => {
        if (!isStillOpen) close()
      }}
    >
      <Modal className="modal">
        <Inner className="dialog">
          <Heading slot="title">{title}</Heading>
          {children}
          <div className="actions">
            {actions}
            <button type="button" onClick={close}>
              {words.close}
            </button>
          </div>
        </Inner>
      </Modal>
    </ModalOverlay>
  )
}
