export { writeDocx } from "./writeDocx";
