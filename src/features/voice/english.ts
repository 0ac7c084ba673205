// Everything that people who are asked read, in English. Short words and short sentences: children read it.
// {name} is put in when it is shown.

export const ENGLISH = {
  'skip-link': 'Skip to main content',
  'language-label': 'Read this in another language',
  'not-checked':
    'Not checked by a translator. If something reads oddly, ask the person who sent you the link.',
  'have-your-say': 'Have your say',

  'begin-lead': 'You have a review soon. A review is a meeting about you and your plan.',
  'begin-day': 'Your review is on {day}.',
  'begin-count': 'We want to know what you think. There are {count} short questions.',
  'begin-skip': 'You can skip any of them. No answer is wrong.',
  'who-reads': 'Who will read it?',
  'begin-who':
    'Your reviewing officer and your social worker, and the people who help them or check their work. They may talk about it at your review.',
  'begin-safe': 'If you tell us that someone is not safe, we must tell people who can help.',
  'begin-keep':
    'We keep your answers as you go. You can stop, and open the same link again up to {day}. No one can read them until you send them.',
  'begin-adult':
    'For the adult: read each question out loud. Write what the child says, in the child’s own words.',
  'begin-button': 'Start',
  'go-on-button': 'Go on',

  step: 'Step {step} of {total}',
  next: 'Next',
  back: 'Back',
  skip: 'Skip this one',
  talk: 'I’d rather talk',
  stop: 'Stop and come back later',
  'tell-more': 'Tell us more if you want to',
  'your-answer': 'Your answer',

  'look-again': 'Can you have another look at this one?',
  'look-empty': 'Pick an answer or write some words. You can skip it if you like.',
  'look-long':
    'You have a lot to say, and we want to hear it. This box can hold {most} letters. You wrote {has}. Can you make it shorter, or put some of it in another box? We have kept all of it for now.',
  'look-other':
    'You wrote this in another window: “{other}”. The box has what you wrote just now. Press the button again to keep what is in the box.',

  'check-title': 'Check your answers',
  'check-lead': 'You can change what you said before you send it.',
  'no-answer': 'You skipped this one',
  change: 'Change',
  send: 'Send my answers',
  'talk-chosen':
    'You would rather talk. We will tell your reviewing officer when you send this. They will get in touch with you.',
  'talk-undo': 'I don’t need to talk',

  'stopped-title': 'We have kept your answers',
  'stopped-lead': 'No one can read them until you send them. Open the same link to go on.',
  'stopped-until': 'You can do that up to {day}.',
  'sent-title': 'This form has been sent',
  'sent-lead': 'Thank you. It will be read before the review.',
  'sent-more': 'Do you want to change or add something? Tell the person who sent you the link.',
  'closed-title': 'This form is no longer open',
  'closed-lead': 'Ask the person who sent it for a new link. You can also just tell them what you think.',
  'unknown-title': 'We cannot find this form',
  'unknown-lead':
    'Check that you have the whole link, just as it was sent. If it still does not open, ask the person who sent it for a new one.',

  'not-kept-title': 'We could not keep what you wrote',
  'not-kept-lead': 'It is still here. You can copy it and send it in another way.',

  'face-very-bad': 'Really bad',
  'face-bad': 'Not good',
  'face-ok': 'OK',
  'face-good': 'Good',
  'face-very-good': 'Really good',
  'line-lowest': 'Really bad',
  'line-highest': 'Really good',
  yes: 'Yes',
  no: 'No',
  'not-sure': 'I’m not sure',
  'see-more': 'I want to see them more',
  'see-less': 'I want to see them less',
  'see-right': 'It is about right',
  'part-come': 'I want to come to it',
  'part-before': 'I want to talk to my reviewing officer first',
  'part-someone': 'I want someone to speak for me',
  'part-chair': 'I want to help run it',
  'part-form': 'This form is enough',

  'young-feel': 'How do you feel today?',
  'young-home': 'How do you feel about where you live?',
  'young-school': 'How do you feel about school or nursery?',
  'young-people': 'Who do you like to be with?',
  'young-like': 'What do you like to do?',
  'young-worry': 'Does something make you sad or scared?',
  'young-change': 'What would you like to be different?',
  'easy-help': 'Do you get the help you want?',

  'child-feel': 'How are things for you right now?',
  'child-home': 'How do you feel about where you live?',
  'child-school': 'How is school?',
  'child-people': 'Do you see the people you care about as much as you want?',
  'child-people-hint': 'Tell us who, if you like.',
  'child-good': 'What is going well?',
  'child-worry': 'Is anything worrying you?',
  'child-trust': 'Who can you talk to when things are hard?',
  'child-plan': 'Do you know what is in your care plan?',
  'child-plan-hint': 'The plan says how people will look after you, and why.',
  'child-change': 'If you could change one thing, what would it be?',
  'child-help': 'Would you like someone to help you say what you think?',
  'child-help-hint': 'This person is called an advocate. They are on your side. It is free.',
  'child-part': 'How do you want to take part in your review?',
  'child-where': 'Where and when would you like it to be? Who should be there, and who should not?',

  'older-feel': 'How are things going for you?',
  'older-home': 'How do you feel about where you live, and where you might live next?',
  'older-learn': 'How is school, college, training or work?',
  'older-health': 'How is your health, and how you feel in yourself?',
  'older-money': 'Do you get the help you need with money, cooking and living on your own?',
  'older-future': 'What do you want to do next, and what would help?',

  'adult-title': 'What you think, before the review',
  'adult-lead':
    'A child you know has a review soon. It looks at how the child is and at the plan for the child.',
  'adult-day': 'The review is on {day}.',
  'adult-no-name':
    'To keep the child safe, this page shows no name. If you are not sure who it is about, ask the person who sent you the link.',
  'adult-who':
    'The reviewing officer and the social worker will read it, and so may those who help them or check their work. It may be shared at the review. The child can ask to see it. If there is something the child or others should not see, call the social worker.',
  'adult-keep':
    'You can leave any question out. Press “Save and come back later” to keep what you wrote: the same link opens it again up to {day}.',
  'adult-next': 'Check what I wrote',
  'adult-stop': 'Save and come back later',
  'adult-send': 'Send',
  'adult-skipped': 'Left out',

  'parent-well': 'What is going well for your child?',
  'parent-worry': 'What are you worried about?',
  'parent-need': 'What needs to happen next, and who should do it?',
  'parent-time': 'How is the time you spend with your child? What would make it better?',
  'parent-plan': 'What do you think of the plan for your child?',
  'parent-part': 'Would you like to come to the review? Is there anything that would help you take part?',
  'carer-well': 'How is the child, and what is going well in your home?',
  'carer-health': 'How is the child’s health, sleep and eating?',
  'carer-school': 'How is school or nursery, as you see it?',
  'carer-family': 'How is the time the child spends with family and friends, before and after?',
  'carer-worry': 'What are you worried about?',
  'carer-need': 'What needs to happen next? What help do you need to look after the child?',
  'work-known': 'How do you know the child, and when did you last see or speak to them?',
  'work-well': 'What is working well?',
  'work-worry': 'What are you worried about?',
  'work-need': 'What needs to happen, and who should do it by when?',
  'work-actions': 'How far have the actions of the last review got that you were to do?',
  'work-come': 'Will you come to the review? If not, what must be known there?',

  'mail-subject': 'Your views before a review',
  'mail-child':
    'Hello.\n\nYou have a review soon. We want to know what you think. This link opens some short questions:\n\n{link}\n\nYou can stop and come back. The link works up to {day}. Please do not pass it on: it is only for you.',
  'mail-adult':
    'Hello.\n\nA child you know has a review soon, and we would like to hear from you. The child’s initials are {initials}. This link opens the questions, and you need no password:\n\n{link}\n\nYou can stop and come back. The link works up to {day}. Please do not pass it on: it is only for you.',
} as const

export type MessageKey = keyof typeof ENGLISH

/** A whole catalogue: a key that is missing, or one too many, does not compile. */
export type Catalogue = Readonly<Record<MessageKey, string>>
