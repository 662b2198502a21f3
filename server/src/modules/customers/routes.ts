import { customers } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { activateCustomer } from './actions/activate-customer.ts'
import { createCustomer } from './actions/create-customer.ts'
import { deactivateCustomer } from './actions/deactivate-customer.ts'
import { editCustomer } from './actions/edit-customer.ts'
import { registerPortal } from './actions/register-portal.ts'
import { updateMe } from './actions/update-me.ts'
import { getCustomer, listCustomers, me } from './queries.ts'

export function routes({ serve, serveOpen }: Router) {
  serve(customers.list, listCustomers)
  serve(customers.get, getCustomer)
  serve(customers.create, createCustomer)
  serve(customers.edit, editCustomer)
  serve(customers.deactivate, deactivateCustomer)
  serve(customers.activate, activateCustomer)
  serveOpen(customers.registerPortal, registerPortal)
  serve(customers.me, me)
  serve(customers.updateMe, updateMe)
}
