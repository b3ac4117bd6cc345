import { browserAddress, reloadAddress, surroundingsOf } from "../../src/taskpane/boot/surroundings";

test("Excel is known by its own mark in the address or by the manifest's", () => {
  expect(surroundingsOf("?_host_Info=Excel$Win32$16.01$vi-VN$$$$0").office).toBe(true);
  expect(surroundingsOf("?app=excel&step=collect").office).toBe(true);
  expect(surroundingsOf("?step=collect").office).toBe(false);
});

test("reloads are counted in the address, and nonsense counts as none", () => {
  const once = reloadAddress("https://thidua.example.vn/index.html?app=excel", 0);
  expect(surroundingsOf(new URL(once).search)).toEqual({ office: true, reloads: 1 });
  expect(surroundingsOf("?app=excel&lan=-3").reloads).toBe(0);
  expect(surroundingsOf("?app=excel&lan=mãi").reloads).toBe(0);
});

test("the browser edition has the same address without Excel in it", () => {
  expect(browserAddress("https://thidua.example.vn/p/index.html?app=excel&lan=1#x")).toBe("https://thidua.example.vn/p/index.html");
});
