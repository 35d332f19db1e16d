import type { Change } from '../change.ts';
import type { Statement } from '../policy/statement.ts';
import { isEverything, isUnconditional, isWholeService } from '../policy/targets.ts';
import { isInForce } from './evidence/granted-power.ts';
import { gainsNothing } from './evidence/net-access.ts';
import type { FindingRule } from './finding.ts';

/** In a policy of one user or role a whole service is medium as any grant is: a managed policy or a group hands it to many. */
export const serviceGrantedWhole: FindingRule = {
  name: 'service-granted-whole',
  raises: { security: 'high' },
  silences: ['exposure-granted', 'secrets-readable'],
  appliesTo: (change) => isForMany(change) && statementsOf(change).some(allowsWholeService) && !gainsNothing(change),
};

function isForMany({ record }: Change): boolean {
  return ['CreatePolicyVersion', 'PutGroupPolicy'].includes(record.eventName) && isInForce(record);
}

function statementsOf({ document }: Change): readonly Statement[] {
  return document?.kind === 'permissions' && document.text.kind === 'parsed' ? document.text.statements : [];
}

function allowsWholeService(statement: Statement): boolean {
  const { effect, actions, resources } = statement;
  if (effect !== 'Allow' || !isUnconditional(statement) || !isEverything(resources)) return false;
  return actions.kind === 'only' && actions.values.some((action) => isWholeService(action) && !isHarmless(action));
}

/** Services of metrics, prices and help, which hold neither data nor access. */
function isHarmless(action: string): boolean {
  return /^(ce|cloudwatch|cur|health|logs|notifications|pricing|servicequotas|support|tag|trustedadvisor|xray):/i.test(
    action,
  );
}
