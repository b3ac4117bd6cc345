/** The log's word for checking and ranking, by which a book that is opened again is known to have been ranked. */
export const RANKED = "Kiểm tra và xếp hạng";
