import type { Resolvers } from './resolver-types.js'
import {
  pathStepOf,
  productRecognitionStepOf,
  productStepOf,
  recognitionStepOf,
  standardStepOf,
} from './steps.js'

/** Steps by which a city's operators lay down its rules and say how it stands to those of others. */
export const ruleSteps = {
  proposeRecognition: (_, { input }, context) =>
    recognitionStepOf({ name: 'proposeRecognition', input }, context),
  signRecognition: (_, { input }, context) =>
    recognitionStepOf({ name: 'signRecognition', input }, context),
  refuseRecognition: (_, { input }, context) =>
    recognitionStepOf({ name: 'refuseRecognition', input }, context),
  suspendRecognition: (_, { input }, context) =>
    recognitionStepOf({ name: 'suspendRecognition', input }, context),
  withdrawRecognition: (_, { input }, context) =>
    recognitionStepOf({ name: 'withdrawRecognition', input }, context),
  publishStandard: (_, { input }, context) => standardStepOf(input, context),
  publishPath: (_, { input }, context) => pathStepOf(input, context),
  proposeProductRecognition: (_, { input }, context) =>
    productRecognitionStepOf({ name: 'proposeProductRecognition', input }, context),
  signProductRecognition: (_, { input }, context) =>
    productRecognitionStepOf({ name: 'signProductRecognition', input }, context),
  refuseProductRecognition: (_, { input }, context) =>
    productRecognitionStepOf({ name: 'refuseProductRecognition', input }, context),
  suspendProductRecognition: (_, { input }, context) =>
    productRecognitionStepOf({ name: 'suspendProductRecognition', input }, context),
  withdrawProductRecognition: (_, { input }, context) =>
    productRecognitionStepOf({ name: 'withdrawProductRecognition', input }, context),
  publishProduct: (_, { input }, context) => productStepOf(input, context),
} satisfies Resolvers['CityMutation']
