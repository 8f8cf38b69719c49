/**
 * Asks the browser to leave our databases alone when the disk gets full, unless it promised that before. To be called
 * from a page of ours, at each start: in Firefox it lifts the limit of a tenth of the disk, and asks the reader nothing.
 * Gives whether it promised.
 */
export async function askToPersist(): Promise<boolean> {
  const { storage } = navigator;
  return (await storage.persisted()) || (await storage.persist());
}
