/**
 * `e` is a row of the fraction in this parameter. It shows no more than row security shows, which holds beside it: where a
 * statement walks over thousands of rows, Postgres reads the setting of the policy anew for each; told its value, it
 * compares the two once.
 */
export const within = (e: string, parameter: number): string => `${e}.fraction_id = $${parameter}::uuid`;
