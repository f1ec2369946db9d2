/** How guidelines are written, held by tests over their files. */
@org.jspecify.annotations.NullMarked
package prudent.style;
