import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * What a query gives when its page is first shown, and null until then: for what costs much to ask and changes too little
 * while a page is open to be asked again after every change. Where it fails it stays null.
 */
export function useOnce<Result>(query: () => Promise<Result>): Result | null {
  const [result, setResult] = useState<Result | null>(null);
  useLayoutEffect(() => {
    let isOver = false;
    query().then(
      (value) => {
        if (!isOver) setResult(value);
      },
      (error: unknown) => console.warn(error),
    );
    return () => {
      isOver = true;
    };
  }, []);
  return result;
}
