// Every lexicon file, built into the program, ordered by path. A test checks that no file is missing here.
#include "CLexicons.h"

static const unsigned char lexicon_0[] = {
#embed "Lexicons/en/absence.yml"
};
static const unsigned char lexicon_1[] = {
#embed "Lexicons/en/anger.yml"
};
static const unsigned char lexicon_2[] = {
#embed "Lexicons/en/apology.yml"
};
static const unsigned char lexicon_3[] = {
#embed "Lexicons/en/ask.yml"
};
static const unsigned char lexicon_4[] = {
#embed "Lexicons/en/blame_client.yml"
};
static const unsigned char lexicon_5[] = {
#embed "Lexicons/en/brush_off.yml"
};
static const unsigned char lexicon_6[] = {
#embed "Lexicons/en/chase.yml"
};
static const unsigned char lexicon_7[] = {
#embed "Lexicons/en/churn_threat.yml"
};
static const unsigned char lexicon_8[] = {
#embed "Lexicons/en/classes.yml"
};
static const unsigned char lexicon_9[] = {
#embed "Lexicons/en/commitment.yml"
};
static const unsigned char lexicon_10[] = {
#embed "Lexicons/en/complaint_internal.yml"
};
static const unsigned char lexicon_11[] = {
#embed "Lexicons/en/dates.yml"
};
static const unsigned char lexicon_12[] = {
#embed "Lexicons/en/done.yml"
};
static const unsigned char lexicon_13[] = {
#embed "Lexicons/en/escalates.yml"
};
static const unsigned char lexicon_14[] = {
#embed "Lexicons/en/false_apology.yml"
};
static const unsigned char lexicon_15[] = {
#embed "Lexicons/en/handover.yml"
};
static const unsigned char lexicon_16[] = {
#embed "Lexicons/en/markers.yml"
};
static const unsigned char lexicon_17[] = {
#embed "Lexicons/en/no_information.yml"
};
static const unsigned char lexicon_18[] = {
#embed "Lexicons/en/pass_on.yml"
};
static const unsigned char lexicon_19[] = {
#embed "Lexicons/en/said_before.yml"
};
static const unsigned char lexicon_20[] = {
#embed "Lexicons/en/thanks_close.yml"
};
static const unsigned char lexicon_21[] = {
#embed "Lexicons/en/topic.yml"
};
static const unsigned char lexicon_22[] = {
#embed "Lexicons/en/uncertainty.yml"
};
static const unsigned char lexicon_23[] = {
#embed "Lexicons/en/urgency.yml"
};
static const unsigned char lexicon_24[] = {
#embed "Lexicons/en/vague_promise.yml"
};
static const unsigned char lexicon_25[] = {
#embed "Lexicons/en/wants_call.yml"
};
static const unsigned char lexicon_26[] = {
#embed "Lexicons/en/wants_manager.yml"
};
static const unsigned char lexicon_27[] = {
#embed "Lexicons/nb/absence.yml"
};
static const unsigned char lexicon_28[] = {
#embed "Lexicons/nb/anger.yml"
};
static const unsigned char lexicon_29[] = {
#embed "Lexicons/nb/apology.yml"
};
static const unsigned char lexicon_30[] = {
#embed "Lexicons/nb/ask.yml"
};
static const unsigned char lexicon_31[] = {
#embed "Lexicons/nb/blame_client.yml"
};
static const unsigned char lexicon_32[] = {
#embed "Lexicons/nb/brush_off.yml"
};
static const unsigned char lexicon_33[] = {
#embed "Lexicons/nb/chase.yml"
};
static const unsigned char lexicon_34[] = {
#embed "Lexicons/nb/churn_threat.yml"
};
static const unsigned char lexicon_35[] = {
#embed "Lexicons/nb/classes.yml"
};
static const unsigned char lexicon_36[] = {
#embed "Lexicons/nb/commitment.yml"
};
static const unsigned char lexicon_37[] = {
#embed "Lexicons/nb/complaint_internal.yml"
};
static const unsigned char lexicon_38[] = {
#embed "Lexicons/nb/dates.yml"
};
static const unsigned char lexicon_39[] = {
#embed "Lexicons/nb/done.yml"
};
static const unsigned char lexicon_40[] = {
#embed "Lexicons/nb/escalates.yml"
};
static const unsigned char lexicon_41[] = {
#embed "Lexicons/nb/false_apology.yml"
};
static const unsigned char lexicon_42[] = {
#embed "Lexicons/nb/handover.yml"
};
static const unsigned char lexicon_43[] = {
#embed "Lexicons/nb/markers.yml"
};
static const unsigned char lexicon_44[] = {
#embed "Lexicons/nb/no_information.yml"
};
static const unsigned char lexicon_45[] = {
#embed "Lexicons/nb/pass_on.yml"
};
static const unsigned char lexicon_46[] = {
#embed "Lexicons/nb/said_before.yml"
};
static const unsigned char lexicon_47[] = {
#embed "Lexicons/nb/thanks_close.yml"
};
static const unsigned char lexicon_48[] = {
#embed "Lexicons/nb/topic.yml"
};
static const unsigned char lexicon_49[] = {
#embed "Lexicons/nb/uncertainty.yml"
};
static const unsigned char lexicon_50[] = {
#embed "Lexicons/nb/urgency.yml"
};
static const unsigned char lexicon_51[] = {
#embed "Lexicons/nb/vague_promise.yml"
};
static const unsigned char lexicon_52[] = {
#embed "Lexicons/nb/wants_call.yml"
};
static const unsigned char lexicon_53[] = {
#embed "Lexicons/nb/wants_manager.yml"
};
static const unsigned char lexicon_54[] = {
#embed "Lexicons/pl/absence.yml"
};
static const unsigned char lexicon_55[] = {
#embed "Lexicons/pl/anger.yml"
};
static const unsigned char lexicon_56[] = {
#embed "Lexicons/pl/apology.yml"
};
static const unsigned char lexicon_57[] = {
#embed "Lexicons/pl/ask.yml"
};
static const unsigned char lexicon_58[] = {
#embed "Lexicons/pl/blame_client.yml"
};
static const unsigned char lexicon_59[] = {
#embed "Lexicons/pl/brush_off.yml"
};
static const unsigned char lexicon_60[] = {
#embed "Lexicons/pl/chase.yml"
};
static const unsigned char lexicon_61[] = {
#embed "Lexicons/pl/churn_threat.yml"
};
static const unsigned char lexicon_62[] = {
#embed "Lexicons/pl/classes.yml"
};
static const unsigned char lexicon_63[] = {
#embed "Lexicons/pl/commitment.yml"
};
static const unsigned char lexicon_64[] = {
#embed "Lexicons/pl/complaint_internal.yml"
};
static const unsigned char lexicon_65[] = {
#embed "Lexicons/pl/dates.yml"
};
static const unsigned char lexicon_66[] = {
#embed "Lexicons/pl/done.yml"
};
static const unsigned char lexicon_67[] = {
#embed "Lexicons/pl/escalates.yml"
};
static const unsigned char lexicon_68[] = {
#embed "Lexicons/pl/false_apology.yml"
};
static const unsigned char lexicon_69[] = {
#embed "Lexicons/pl/handover.yml"
};
static const unsigned char lexicon_70[] = {
#embed "Lexicons/pl/markers.yml"
};
static const unsigned char lexicon_71[] = {
#embed "Lexicons/pl/no_information.yml"
};
static const unsigned char lexicon_72[] = {
#embed "Lexicons/pl/pass_on.yml"
};
static const unsigned char lexicon_73[] = {
#embed "Lexicons/pl/said_before.yml"
};
static const unsigned char lexicon_74[] = {
#embed "Lexicons/pl/thanks_close.yml"
};
static const unsigned char lexicon_75[] = {
#embed "Lexicons/pl/topic.yml"
};
static const unsigned char lexicon_76[] = {
#embed "Lexicons/pl/uncertainty.yml"
};
static const unsigned char lexicon_77[] = {
#embed "Lexicons/pl/urgency.yml"
};
static const unsigned char lexicon_78[] = {
#embed "Lexicons/pl/vague_promise.yml"
};
static const unsigned char lexicon_79[] = {
#embed "Lexicons/pl/wants_call.yml"
};
static const unsigned char lexicon_80[] = {
#embed "Lexicons/pl/wants_manager.yml"
};
static const unsigned char lexicon_81[] = {
#embed "Lexicons/ru/absence.yml"
};
static const unsigned char lexicon_82[] = {
#embed "Lexicons/ru/anger.yml"
};
static const unsigned char lexicon_83[] = {
#embed "Lexicons/ru/apology.yml"
};
static const unsigned char lexicon_84[] = {
#embed "Lexicons/ru/ask.yml"
};
static const unsigned char lexicon_85[] = {
#embed "Lexicons/ru/blame_client.yml"
};
static const unsigned char lexicon_86[] = {
#embed "Lexicons/ru/brush_off.yml"
};
static const unsigned char lexicon_87[] = {
#embed "Lexicons/ru/chase.yml"
};
static const unsigned char lexicon_88[] = {
#embed "Lexicons/ru/churn_threat.yml"
};
static const unsigned char lexicon_89[] = {
#embed "Lexicons/ru/classes.yml"
};
static const unsigned char lexicon_90[] = {
#embed "Lexicons/ru/commitment.yml"
};
static const unsigned char lexicon_91[] = {
#embed "Lexicons/ru/complaint_internal.yml"
};
static const unsigned char lexicon_92[] = {
#embed "Lexicons/ru/dates.yml"
};
static const unsigned char lexicon_93[] = {
#embed "Lexicons/ru/done.yml"
};
static const unsigned char lexicon_94[] = {
#embed "Lexicons/ru/escalates.yml"
};
static const unsigned char lexicon_95[] = {
#embed "Lexicons/ru/false_apology.yml"
};
static const unsigned char lexicon_96[] = {
#embed "Lexicons/ru/handover.yml"
};
static const unsigned char lexicon_97[] = {
#embed "Lexicons/ru/markers.yml"
};
static const unsigned char lexicon_98[] = {
#embed "Lexicons/ru/no_information.yml"
};
static const unsigned char lexicon_99[] = {
#embed "Lexicons/ru/pass_on.yml"
};
static const unsigned char lexicon_100[] = {
#embed "Lexicons/ru/said_before.yml"
};
static const unsigned char lexicon_101[] = {
#embed "Lexicons/ru/thanks_close.yml"
};
static const unsigned char lexicon_102[] = {
#embed "Lexicons/ru/topic.yml"
};
static const unsigned char lexicon_103[] = {
#embed "Lexicons/ru/uncertainty.yml"
};
static const unsigned char lexicon_104[] = {
#embed "Lexicons/ru/urgency.yml"
};
static const unsigned char lexicon_105[] = {
#embed "Lexicons/ru/vague_promise.yml"
};
static const unsigned char lexicon_106[] = {
#embed "Lexicons/ru/wants_call.yml"
};
static const unsigned char lexicon_107[] = {
#embed "Lexicons/ru/wants_manager.yml"
};

static const RapportLexicon lexicons[] = {
    {"en/absence.yml", lexicon_0, sizeof lexicon_0},
    {"en/anger.yml", lexicon_1, sizeof lexicon_1},
    {"en/apology.yml", lexicon_2, sizeof lexicon_2},
    {"en/ask.yml", lexicon_3, sizeof lexicon_3},
    {"en/blame_client.yml", lexicon_4, sizeof lexicon_4},
    {"en/brush_off.yml", lexicon_5, sizeof lexicon_5},
    {"en/chase.yml", lexicon_6, sizeof lexicon_6},
    {"en/churn_threat.yml", lexicon_7, sizeof lexicon_7},
    {"en/classes.yml", lexicon_8, sizeof lexicon_8},
    {"en/commitment.yml", lexicon_9, sizeof lexicon_9},
    {"en/complaint_internal.yml", lexicon_10, sizeof lexicon_10},
    {"en/dates.yml", lexicon_11, sizeof lexicon_11},
    {"en/done.yml", lexicon_12, sizeof lexicon_12},
    {"en/escalates.yml", lexicon_13, sizeof lexicon_13},
    {"en/false_apology.yml", lexicon_14, sizeof lexicon_14},
    {"en/handover.yml", lexicon_15, sizeof lexicon_15},
    {"en/markers.yml", lexicon_16, sizeof lexicon_16},
    {"en/no_information.yml", lexicon_17, sizeof lexicon_17},
    {"en/pass_on.yml", lexicon_18, sizeof lexicon_18},
    {"en/said_before.yml", lexicon_19, sizeof lexicon_19},
    {"en/thanks_close.yml", lexicon_20, sizeof lexicon_20},
    {"en/topic.yml", lexicon_21, sizeof lexicon_21},
    {"en/uncertainty.yml", lexicon_22, sizeof lexicon_22},
    {"en/urgency.yml", lexicon_23, sizeof lexicon_23},
    {"en/vague_promise.yml", lexicon_24, sizeof lexicon_24},
    {"en/wants_call.yml", lexicon_25, sizeof lexicon_25},
    {"en/wants_manager.yml", lexicon_26, sizeof lexicon_26},
    {"nb/absence.yml", lexicon_27, sizeof lexicon_27},
    {"nb/anger.yml", lexicon_28, sizeof lexicon_28},
    {"nb/apology.yml", lexicon_29, sizeof lexicon_29},
    {"nb/ask.yml", lexicon_30, sizeof lexicon_30},
    {"nb/blame_client.yml", lexicon_31, sizeof lexicon_31},
    {"nb/brush_off.yml", lexicon_32, sizeof lexicon_32},
    {"nb/chase.yml", lexicon_33, sizeof lexicon_33},
    {"nb/churn_threat.yml", lexicon_34, sizeof lexicon_34},
    {"nb/classes.yml", lexicon_35, sizeof lexicon_35},
    {"nb/commitment.yml", lexicon_36, sizeof lexicon_36},
    {"nb/complaint_internal.yml", lexicon_37, sizeof lexicon_37},
    {"nb/dates.yml", lexicon_38, sizeof lexicon_38},
    {"nb/done.yml", lexicon_39, sizeof lexicon_39},
    {"nb/escalates.yml", lexicon_40, sizeof lexicon_40},
    {"nb/false_apology.yml", lexicon_41, sizeof lexicon_41},
    {"nb/handover.yml", lexicon_42, sizeof lexicon_42},
    {"nb/markers.yml", lexicon_43, sizeof lexicon_43},
    {"nb/no_information.yml", lexicon_44, sizeof lexicon_44},
    {"nb/pass_on.yml", lexicon_45, sizeof lexicon_45},
    {"nb/said_before.yml", lexicon_46, sizeof lexicon_46},
    {"nb/thanks_close.yml", lexicon_47, sizeof lexicon_47},
    {"nb/topic.yml", lexicon_48, sizeof lexicon_48},
    {"nb/uncertainty.yml", lexicon_49, sizeof lexicon_49},
    {"nb/urgency.yml", lexicon_50, sizeof lexicon_50},
    {"nb/vague_promise.yml", lexicon_51, sizeof lexicon_51},
    {"nb/wants_call.yml", lexicon_52, sizeof lexicon_52},
    {"nb/wants_manager.yml", lexicon_53, sizeof lexicon_53},
    {"pl/absence.yml", lexicon_54, sizeof lexicon_54},
    {"pl/anger.yml", lexicon_55, sizeof lexicon_55},
    {"pl/apology.yml", lexicon_56, sizeof lexicon_56},
    {"pl/ask.yml", lexicon_57, sizeof lexicon_57},
    {"pl/blame_client.yml", lexicon_58, sizeof lexicon_58},
    {"pl/brush_off.yml", lexicon_59, sizeof lexicon_59},
    {"pl/chase.yml", lexicon_60, sizeof lexicon_60},
    {"pl/churn_threat.yml", lexicon_61, sizeof lexicon_61},
    {"pl/classes.yml", lexicon_62, sizeof lexicon_62},
    {"pl/commitment.yml", lexicon_63, sizeof lexicon_63},
    {"pl/complaint_internal.yml", lexicon_64, sizeof lexicon_64},
    {"pl/dates.yml", lexicon_65, sizeof lexicon_65},
    {"pl/done.yml", lexicon_66, sizeof lexicon_66},
    {"pl/escalates.yml", lexicon_67, sizeof lexicon_67},
    {"pl/false_apology.yml", lexicon_68, sizeof lexicon_68},
    {"pl/handover.yml", lexicon_69, sizeof lexicon_69},
    {"pl/markers.yml", lexicon_70, sizeof lexicon_70},
    {"pl/no_information.yml", lexicon_71, sizeof lexicon_71},
    {"pl/pass_on.yml", lexicon_72, sizeof lexicon_72},
    {"pl/said_before.yml", lexicon_73, sizeof lexicon_73},
    {"pl/thanks_close.yml", lexicon_74, sizeof lexicon_74},
    {"pl/topic.yml", lexicon_75, sizeof lexicon_75},
    {"pl/uncertainty.yml", lexicon_76, sizeof lexicon_76},
    {"pl/urgency.yml", lexicon_77, sizeof lexicon_77},
    {"pl/vague_promise.yml", lexicon_78, sizeof lexicon_78},
    {"pl/wants_call.yml", lexicon_79, sizeof lexicon_79},
    {"pl/wants_manager.yml", lexicon_80, sizeof lexicon_80},
    {"ru/absence.yml", lexicon_81, sizeof lexicon_81},
    {"ru/anger.yml", lexicon_82, sizeof lexicon_82},
    {"ru/apology.yml", lexicon_83, sizeof lexicon_83},
    {"ru/ask.yml", lexicon_84, sizeof lexicon_84},
    {"ru/blame_client.yml", lexicon_85, sizeof lexicon_85},
    {"ru/brush_off.yml", lexicon_86, sizeof lexicon_86},
    {"ru/chase.yml", lexicon_87, sizeof lexicon_87},
    {"ru/churn_threat.yml", lexicon_88, sizeof lexicon_88},
    {"ru/classes.yml", lexicon_89, sizeof lexicon_89},
    {"ru/commitment.yml", lexicon_90, sizeof lexicon_90},
    {"ru/complaint_internal.yml", lexicon_91, sizeof lexicon_91},
    {"ru/dates.yml", lexicon_92, sizeof lexicon_92},
    {"ru/done.yml", lexicon_93, sizeof lexicon_93},
    {"ru/escalates.yml", lexicon_94, sizeof lexicon_94},
    {"ru/false_apology.yml", lexicon_95, sizeof lexicon_95},
    {"ru/handover.yml", lexicon_96, sizeof lexicon_96},
    {"ru/markers.yml", lexicon_97, sizeof lexicon_97},
    {"ru/no_information.yml", lexicon_98, sizeof lexicon_98},
    {"ru/pass_on.yml", lexicon_99, sizeof lexicon_99},
    {"ru/said_before.yml", lexicon_100, sizeof lexicon_100},
    {"ru/thanks_close.yml", lexicon_101, sizeof lexicon_101},
    {"ru/topic.yml", lexicon_102, sizeof lexicon_102},
    {"ru/uncertainty.yml", lexicon_103, sizeof lexicon_103},
    {"ru/urgency.yml", lexicon_104, sizeof lexicon_104},
    {"ru/vague_promise.yml", lexicon_105, sizeof lexicon_105},
    {"ru/wants_call.yml", lexicon_106, sizeof lexicon_106},
    {"ru/wants_manager.yml", lexicon_107, sizeof lexicon_107},
};

const size_t rapport_lexicon_count = sizeof lexicons / sizeof lexicons[0];

RapportLexicon rapport_lexicon_at(size_t index) { return lexicons[index]; }
