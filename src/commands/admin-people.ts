import { toGlobalId } from '../platform/global-id';
import { FEEDS } from '../features/access/rules/grants';
import { Role } from '../features/access/rules/roles';
import { createPersonIn } from '../features/access/service/create-person';
import { grantRoleIn } from '../features/access/service/grant-role';
import { AREA, codeOf, dayOf, inArea, lookedUp, START_DATE, told, valueOf, type AdminCommand } from './admin-command';
import { findAgency, findBudgetHolder, findPerson } from './admin-lookups';
import { calendarDate, oneOf, wholeNumber } from './admin-options';

/** `create-person`. */
export const createPerson: AdminCommand = {
  name: 'create-person',
  summary: 'Creates a member of staff, without any role.',
  event: 'person.created',
  areaOption: 'area',
  options: [
    AREA,
    {
      name: 'subject',
      value: 'SUB',
      isRequired: true,
      explanation: 'the "sub" of their tokens, exactly as the identity provider writes it.',
    },
    { name: 'name', value: 'NAME', isRequired: true, explanation: 'their name, as colleagues know them.' },
    { name: 'job-title', value: 'TEXT', isRequired: true, explanation: 'their job.' },
    {
      name: 'grade',
      value: 'NUMBER',
      isRequired: true,
      check: wholeNumber(1, 20),
      explanation: 'their grade, 1 to 20, higher being more senior.',
    },
    {
      name: 'agency',
      value: 'AGENCY',
      explanation: 'the agency they work for, by name or id; who binds a budget must have one.',
    },
  ],
  example:
    'create-person --area 311 --subject 0a1b2c --name "Asha Example" --job-title "SEND manager" --grade 12 --agency "Havering education"',
  run: async (tx, given) => {
    const agency = await lookedUp(given, 'agency', (named) => findAgency(tx, 'agency', named));
    return inArea(tx, given, [agency], async () => {
      const result = await createPersonIn(tx, {
        subject: given.required('subject'),
        displayName: given.required('name'),
        jobTitle: given.required('job-title'),
        grade: Number(given.required('grade')),
        agencyId: agency === null ? null : valueOf(agency).agencyId,
      });
      return told(result, (id) => [`Created the person: --person ${toGlobalId('Person', id)}`]);
    });
  },
};

/** `grant`. */
export const grant: AdminCommand = {
  name: 'grant',
  summary: 'Grants a role to a person.',
  event: 'role.granted',
  areaOption: 'area',
  options: [
    AREA,
    { name: 'person', value: 'PERSON', isRequired: true, explanation: 'the subject they sign in with, or their id.' },
    {
      name: 'role',
      value: 'ROLE',
      isRequired: true,
      check: oneOf(Object.values(Role)),
      explanation: `the role: ${Object.values(Role).join(', ')}.`,
    },
    {
      name: 'budget-holder',
      value: 'HOLDER',
      explanation: 'the budget they may bind, by name or id; for BUDGET_HOLDER only, and of the person’s own agency.',
    },
    {
      name: 'agency',
      value: 'AGENCY',
      explanation: 'the agency it is held for, by name or id; the whole area unless given.',
    },
    {
      name: 'feed',
      value: 'KIND',
      isRepeatable: true,
      check: oneOf(FEEDS),
      explanation: `a kind of file that may be brought in, for INTEGRATION only: ${FEEDS.join(', ')}.`,
    },
    START_DATE,
    {
      name: 'end-date',
      value: 'DATE',
      check: calendarDate,
      explanation: 'the last day; until it is ended unless given.',
    },
  ],
  example: 'grant --area 311 --person 0a1b2c --role ADMINISTRATOR',
  run: async (tx, given) => {
    const person = await lookedUp(given, 'person', (named) => findPerson(tx, 'person', named));
    const agency = await lookedUp(given, 'agency', (named) => findAgency(tx, 'agency', named));
    const holder = await lookedUp(given, 'budget-holder', (named) => findBudgetHolder(tx, 'budget-holder', named));
    return inArea(tx, given, [person, agency, holder], async () => {
      const result = await grantRoleIn(tx, {
        personId: valueOf(person).personId,
        role: codeOf(Object.values(Role), given.required('role')),
        agencyId: agency === null ? null : valueOf(agency).agencyId,
        budgetHolderId: holder === null ? null : valueOf(holder).budgetHolderId,
        feeds: given.list('feed'),
        startDate: dayOf(given, 'start-date'),
        endDate: dayOf(given, 'end-date'),
      });
      return told(result, (id) => [`Granted the role: ${toGlobalId('RoleGrant', id)}`]);
    });
  },
};
