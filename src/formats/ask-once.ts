/** A function that asks `find` once for each address and from then on gives the same answer. */
export function askOnce<Answer>(
  find: (address: string) => Promise<Answer>,
): (address: string) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return (address) => {
    const answer = answers.get(address) ?? find(address);
    answers.set(address, answer);
    return answer;
  };
}
