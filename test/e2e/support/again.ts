/**
 * Two browsers, a house and its database share two cores: a test of the browser that failed is run once more. What failed
 * is told all the same, with pictures and last words (`environment.mjs`), and a fault that is there fails twice.
 */
jest.retryTimes(1, { logErrorsBeforeRetry: true });
