export { CompletionRulesPart } from './rules-part.tsx'
