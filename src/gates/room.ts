/** Where it is known from: `set` by the user, or what it follows from. */
export const ROOM_SOURCES = ['set', 'measured', 'estimated', 'largest-image'] as const;

/** How much has to be free at once for what is deployed next. */
export interface Room {
  /** In bytes. */
  needed: number;
  /** What is free on the disk that holds the images, in bytes. */
  free: number;
  how: (typeof ROOM_SOURCES)[number];
  /** When so much was taken, in ms since 1970. */
  from?: number | undefined;
}

/** Whether less is free than is needed. Pure. */
export function isMissing<R extends Pick<Room, 'needed' | 'free'>>(room: R | undefined): room is R {
  return room !== undefined && room.free < room.needed;
}

/**
 * Whether room is missing that was needed once, or that the user wants. That for the largest image is only a wish: the
 * cache makes way for it, but a host that runs well without needs nobody. Pure.
 */
export function isShort<R extends Pick<Room, 'needed' | 'free' | 'how'>>(
  room: R | null | undefined,
): room is R {
  return isMissing(room ?? undefined) && room?.how !== 'largest-image';
}
