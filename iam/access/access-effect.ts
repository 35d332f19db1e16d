import type { Source } from './rule.ts';
import type { Effect } from './witness/outcome.ts';

/**
 * A claim about all requests whose action fits one of `actions` and none of `exceptActions`, and likewise the
 * resource. `lost`: allowed in some case before, in no case after; `gained`: the other way round; `narrowed`: what
 * is allowed after was allowed before; `widened`: the other way round; `changed`: neither could be shown.
 */
export type AccessEffect = Readonly<{
  effect: Effect;
  actions: readonly string[];
  exceptActions: readonly string[];
  resources: readonly string[];
  exceptResources: readonly string[];
  /** Whether what a request is allowed hangs on conditions or variables, before or after. */
  conditional: boolean;
  /** The statements that stand on one side only and speak to such requests. */
  because: readonly Responsible[];
}>;

export type { Effect };

export type Responsible = Readonly<{ side: 'before' | 'after'; source: Source }>;
