type Answer<Row> = Row[] | [Row[], number];

const isCounted = <Row>(answer: Answer<Row>): answer is [Row[], number] => answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number';

/** The rows of a TypeORM answer, which is `[rows, count]` for UPDATE and DELETE: it reads like rows and is none. */
export const rowsOf = <Row>(answer: Answer<Row>): Row[] => (isCounted(answer) ? answer[0] : answer);
