import { Global, Module, type DynamicModule, type ValueProvider } from '@nestjs/common';

/** Values every room may ask for. */
@Global()
@Module({})
export class FactsModule {
  static with(facts: ValueProvider[]): DynamicModule {
    return { module: FactsModule, providers: facts, exports: facts.map((fact) => fact.provide) };
  }
}
