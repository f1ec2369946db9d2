import { CHEST_AND_SINUS } from "./chest-and-sinus.js";
import { OTITIS_MEDIA } from "./otitis-media.js";
import { SORE_THROAT } from "./sore-throat.js";

/** All patients of the practice that does not exist. */
export const PATIENTS = [...SORE_THROAT, ...CHEST_AND_SINUS, ...OTITIS_MEDIA];
