// An example of a shop's use of the form's events: it shows a message with the reference.
document.addEventListener("rma:submitted", ({ detail }) => {
  const thanks = document.querySelector(".thanks");
  thanks.textContent = `${thanks.dataset.words} ${detail.reference}.`;
});
