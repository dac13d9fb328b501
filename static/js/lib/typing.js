// Whether what is typed there goes into a field.
export const isTyping = (target) => target.matches("input:not([type=checkbox], [type=radio]), textarea, select");
