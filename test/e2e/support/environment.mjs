import OneRealmEnvironment from '../../../libs/testing/one-realm/environment.mjs';

/** The moment a test fails the browsers still show why: `onFailure`, where the test has one, looks and says. */
export default class BrowserEnvironment extends OneRealmEnvironment {
  async handleTestEvent(event) {
    if (event.name === 'test_fn_failure') await this.global.onFailure?.(event.test.name);
  }
}
