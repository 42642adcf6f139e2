import { Arg, Field, Mutation, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql';
import { Can } from '../../src/platform/can';

/*
 * Resolvers with faults in them: a root field without @Can, and a thing of every kind without a description.
 */

const PlantedStance = { SAID: 'SAID', SILENT: 'SILENT' } as const;
registerEnumType(PlantedStance, {
  name: 'PlantedStance',
  description: 'Said or not.',
  valuesConfig: { SAID: { description: 'It was said.' } },
});

@ObjectType('PlantedThing', { simpleResolvers: true })
class PlantedThing {
  @Field(() => String)
  silent: string;
  @Field(() => PlantedStance, { description: 'Said.' })
  said: string;
}

@Resolver()
class PlantedResolver {
  @Can('anyone')
  @Query(() => PlantedThing, { description: 'Guarded.' })
  guarded(@Arg('silent', () => String) silent: string): PlantedThing {
    return Object.assign(new PlantedThing(), { silent, said: PlantedStance.SAID });
  }

  @Query(() => String, { description: 'Anybody may ask.' })
  open(): string {
    return 'open';
  }

  @Mutation(() => String, { description: 'Anybody may change.' })
  change(): string {
    return 'changed';
  }
}

export const plantedResolvers = [PlantedResolver] as const;
