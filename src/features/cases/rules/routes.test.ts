import { type Day } from '../../../kernel/dates';
import { CaseStatus } from './codes';
import { isRoutable, routeProblem, statusOnRouting, type PanelRoutes } from './routes';

const DAY = '2025-10-01' as Day;
const panel = (name: string, ...requestTypes: string[]): PanelRoutes => ({ panelId: name, name, requestTypes });
const ALL = [panel('Early help', 'PACKAGE_OF_SUPPORT'), panel('Placements', 'PLACEMENT'), panel('Tripartite')];

test('G1 a panel takes the request types of its terms, or all when they name none', () => {
  expect(routeProblem(ALL, 'Placements', 'PLACEMENT', DAY)).toBeNull();
  expect(routeProblem(ALL, 'Tripartite', 'EXTENSION', DAY)).toBeNull();
  expect(routeProblem(ALL, 'Early help', 'PLACEMENT', DAY)).toBe(
    'By its terms of reference on 1 October 2025 Early help takes no request for “placement”. Route the case to Placements or Tripartite.',
  );
  expect(routeProblem(ALL.slice(0, 2), 'Early help', 'EXTENSION', DAY)).toBe(
    'By its terms of reference on 1 October 2025 Early help takes no request for “extension”. No panel of the area does; ask the administrator which should.',
  );
});

test('G1 a case is routed while it is on no agenda and no money flows; complete it waits to be listed, else it is completed first', () => {
  expect(Object.values(CaseStatus).filter(isRoutable).sort()).toEqual(['DECIDED', 'DRAFT', 'RETURNED', 'SUBMITTED']);
  expect(statusOnRouting('DECIDED', true)).toBe('SUBMITTED');
  expect(statusOnRouting('SUBMITTED', false)).toBe('RETURNED');
  expect(statusOnRouting('DRAFT', true)).toBe('DRAFT');
});
