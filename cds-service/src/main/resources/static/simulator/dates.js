/** Days and ages relative to now, so that the invented patients never go stale. */
export function dayOf(date) {
  const pad = (number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** The day that lies this many days ahead (or back, when negative). */
export function dayFromNow(days, now = new Date()) {
  const date = new Date(now);
  date.setDate(date.getDate() + days);
  return dayOf(date);
}

/** A birth date that gives this age today, and still does for some weeks. */
export function birthDate(age, now = new Date()) {
  const date = new Date(now);
  date.setMonth(date.getMonth() - (age.years ?? 0) * 12 - (age.months ?? 0));
  date.setDate(date.getDate() - (age.years ? 60 : 8));
  return dayOf(date);
}

/** "18 months" or "26 years". */
export function ageText(age) {
  return age.years ? `${age.years} years` : `${age.months} months`;
}

/** "23 Nov 2026" of an ISO day. */
export function readableDay(day) {
  const [year, month, date] = day.slice(0, 10).split("-").map(Number);
  return new Date(year, month - 1, date).toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" });
}
