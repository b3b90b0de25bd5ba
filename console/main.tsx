import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { PurposeOf } from './api/purpose.js'
import { SessionOf } from './api/session.js'
import { router } from './router.js'
import { Speaking } from './words/words.js'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Speaking>
      <QueryClientProvider client={new QueryClient()}>
        <SessionOf>
          <PurposeOf>
            <RouterProvider router={router} />
          </PurposeOf>
        </SessionOf>
      </QueryClientProvider>
    </Speaking>
  </StrictMode>,
)
