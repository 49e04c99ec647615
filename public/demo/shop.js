// What a shop may do with the form's events: here it says thank you, with the reference.
document.addEventListener("rma:submitted", ({ detail }) => {
  const thanks = document.querySelector(".thanks");
  thanks.textContent = `${thanks.dataset.words} ${detail.reference}.`;
});
